import { faultOfHoursLine, type HoursFailure, hoursScorer } from "@allokoli/api/operator";
import { badLine, jsonLines } from "../json-lines.ts";

const SHOWN = 20;

/** Measures the reading of opening hours on a file of labelled texts, one JSON object a line. */
export async function configuratorHours(file: string) {
  const scorer = hoursScorer();
  for await (const { number, value } of jsonLines(file)) {
    const fault = faultOfHoursLine(value);
    if (fault) throw badLine(file, number, fault);
    scorer.add(value);
  }
  const score = scorer.score();
  const { n, failures } = score;
  const more = failures.length > SHOWN ? [`… and ${failures.length - SHOWN} more: --json lists them all.`] : [];
  return {
    json: score,
    text: [
      `${n} texts`,
      `clear, read exactly    ${percent(score.clear_exact)}`,
      `unclear, asked about   ${percent(score.unclear_asked)}`,
      `silently wrong         ${percent(score.silently_wrong)}`,
      ...failures.slice(0, SHOWN).map(told),
      ...more,
    ].join("\n"),
  };
}

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

const told = ({ why, text, expected, got }: HoursFailure) =>
  `\n${why.replaceAll("_", " ")}: ${text}\n  expected ${JSON.stringify(expected)}\n  got      ${JSON.stringify(got)}`;
