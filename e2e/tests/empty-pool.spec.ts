import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { OnboardingSession } from "@allokoli/contracts";
import { expect, test } from "@playwright/test";
import { startInstance } from "../../scripts/instance/instance.ts";
import { freeBlock } from "../../scripts/instance/ports.ts";

test("without a free number the screen says so, the assistant can be tried, and the number follows", async ({
  page,
}) => {
  const data = mkdtempSync(join(tmpdir(), "allokoli-empty-"));
  const instance = await startInstance({ ports: await freeBlock(), data, poolSize: 0 });
  try {
    await page.goto(`${instance.crm}/#/clients/ondine/telephone/creer`);
    const answer = page.getByRole("textbox", { name: "Votre réponse" });
    const confirm = page.getByRole("button", { name: "Créer mon assistant" });
    for (const text of [
      "Noter les réservations et prendre les messages",
      "Une voix de femme, un ton chaleureux",
      "je ne sais pas",
      "je ne sais pas",
    ]) {
      if (await confirm.isVisible()) break;
      const answered = page.waitForResponse((response) => response.url().endsWith("/say"));
      await answer.fill(text);
      await answer.press("Enter");
      const session = (await (await answered).json()) as OnboardingSession;
      if (session.can_confirm) await expect(confirm).toBeVisible();
    }
    await confirm.click();
    await expect(
      page
        .getByText(/numéro/i)
        .filter({ hasText: /commande|arrive|suit|attend/i })
        .first(),
    ).toBeVisible();
    await expect(page.getByRole("button", { name: /essayer/i }).first()).toBeVisible();

    const filled = await fetch(`${instance.api}/operator/numbers/fill`, {
      method: "POST",
      headers: { authorization: `Bearer ${instance.secrets.operatorKey}`, "content-type": "application/json" },
      body: JSON.stringify({ mode: "live", size: 1 }),
    });
    expect(((await filled.json()) as { bought: string[] }).bought).toHaveLength(1);
    await expect(page.getByRole("heading", { name: "Votre assistant répond au" })).toBeVisible({ timeout: 40_000 });
  } finally {
    await instance.stop();
    rmSync(data, { recursive: true, force: true });
  }
});
