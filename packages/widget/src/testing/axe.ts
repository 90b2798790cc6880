import axe from "axe-core";

/** Rules about a whole page, which a component on its own cannot keep. */
const PAGE = ["region", "landmark-one-main", "page-has-heading-one", "document-title", "html-has-lang", "bypass"];

/** What axe finds wrong with an element, one line each; an empty list is the only good answer. */
export async function complaints(element: Element): Promise<string[]> {
  const { violations } = await axe.run(element, {
    rules: Object.fromEntries(PAGE.map((rule) => [rule, { enabled: false }])),
    resultTypes: ["violations"],
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.flat().join(" ")} ${node.any[0]?.message ?? ""}`),
  );
}
