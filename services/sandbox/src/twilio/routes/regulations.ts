import { createHash } from "node:crypto";
import type { Parts } from "../../parts.ts";
import { pathOf, type TwilioApp } from "../env.ts";
import { absent } from "../errors.ts";
import { pageV2 } from "../paging.ts";

const ROOT = "/v2/RegulatoryCompliance/Regulations";
const NUMBER_TYPES = ["local", "national", "mobile", "toll-free"];

export const regulationSid = (numberType: string, endUserType: string): string =>
  `RN${createHash("md5").update(`FR ${numberType} ${endUserType}`).digest("hex")}`;

const field = (machine_name: string, friendly_name: string, description: string) => ({
  machine_name,
  friendly_name,
  description,
});

const requirement = (
  name: string,
  type: string,
  requirement_name: string,
  fields: Array<ReturnType<typeof field>>,
  url: string,
) => ({
  name,
  type,
  requirement_name,
  url,
  fields: fields.map((each) => each.machine_name),
  detailed_fields: fields,
});

/** What Twilio asks of French numbers is not published: this has the documented form, with plausible contents. */
function regulation(parts: Parts, numberType: string, endUserType: string) {
  const sid = regulationSid(numberType, endUserType);
  const root = `${parts.url()}/twilio/v2/RegulatoryCompliance`;
  const person = [field("first_name", "First Name", "First name"), field("last_name", "Last Name", "Last name")];
  const business = [
    field("business_name", "Business Name", "Name of the Business"),
    field("business_registration_number", "Business Registration Number", "SIREN or SIRET"),
  ];
  const endUser =
    endUserType === "business"
      ? requirement("Business", "business", "business_info", [...business, ...person], `${root}/Regulations/business`)
      : requirement("Individual", "individual", "individual_info", person, `${root}/Regulations/individual`);
  const address = field("address_sids", "Address sid(s)", "Address in France");
  return {
    sid,
    friendly_name: `France: ${numberType} - ${endUserType}`,
    iso_country: "FR",
    number_type: numberType,
    end_user_type: endUserType,
    requirements: {
      end_user: [endUser],
      supporting_document: [
        [
          {
            name: "Address",
            type: "document",
            requirement_name: "proof_of_address",
            description: "The physical location of the individual or business.",
            accepted_documents: [
              {
                name: "Address Validation",
                type: "address",
                url: `${root}/DocumentTypes/address`,
                fields: [address.machine_name],
                detailed_fields: [address],
              },
            ],
          },
        ],
      ],
    },
    url: `${root}/Regulations/${sid}`,
  };
}

export function regulations(app: TwilioApp, parts: Parts): void {
  const all = () =>
    NUMBER_TYPES.flatMap((numberType) => ["business", "individual"].map((user) => regulation(parts, numberType, user)));

  app.get(ROOT, (c) => {
    const { IsoCountry, NumberType, EndUserType } = c.req.query();
    const found = all().filter(
      (each) =>
        (!IsoCountry || IsoCountry === each.iso_country) &&
        (!NumberType || NumberType === each.number_type) &&
        (!EndUserType || EndUserType === each.end_user_type),
    );
    return c.json(pageV2(c, parts, ROOT, found));
  });

  app.get(`${ROOT}/:sid`, (c) => {
    const found = all().find((each) => each.sid === c.req.param("sid"));
    if (!found) throw absent(pathOf(c));
    return c.json(found);
  });
}
