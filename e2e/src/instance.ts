interface Place {
  api: string;
  portal: string;
  crm: string;
  sandbox: string;
  organization: string;
  owner: { email: string; password: string };
  data: string;
}

/** The installation that this run started. */
export const place: Place = JSON.parse(process.env.ALLOKOLI_INSTANCE ?? "{}");
