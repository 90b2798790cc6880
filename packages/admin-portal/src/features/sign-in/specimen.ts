import { css, html, type TemplateResult } from "lit";

/** A finished card as a receptionist would keep it: what was said is ink, what was proposed is pencil. */
export const specimen = (label: string): TemplateResult => html`
  <figure class="fiche" aria-label=${label} role="img">
    <div aria-hidden="true">
      <p class="fiche-name">Plomberie Marchetti</p>
      <p class="fiche-trade">plombier · Lyon 3<sup>e</sup></p>
      <dl>
        <div><dt>Horaires</dt><dd>lun–ven 8 h–18 h<br />sam 9 h–12 h</dd></div>
        <div><dt>Services</dt><dd>dépannage, chauffe-eau, <span class="pencil">entretien de chaudière</span></dd></div>
        <div><dt>Urgences</dt><dd>24 h/24, on rappelle</dd></div>
        <div><dt>Voix</dt><dd>Denise, posée</dd></div>
      </dl>
      <p class="stamp">04 65 71 20 48</p>
    </div>
  </figure>
`;

export const specimenStyles = css`
  .fiche {
    width: min(420px, 100%);
    margin: 0;
    padding: 28px 32px 32px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--card);
    box-shadow: var(--float);
    rotate: -1.2deg;
  }
  .fiche-name {
    font-size: 1.733rem;
    font-weight: 650;
    letter-spacing: -0.015em;
    line-height: 1.2;
  }
  .fiche-trade {
    padding-bottom: 16px;
    border-bottom: 2px solid var(--accent);
    color: var(--soft);
  }
  .fiche dl > div {
    display: grid;
    grid-template-columns: 88px 1fr;
    gap: 12px;
    padding: 12px 0;
    border-bottom: 1px solid var(--line);
  }
  .fiche dt {
    color: var(--soft);
  }
  .fiche .pencil {
    color: var(--soft);
    text-decoration: underline dashed 1px;
    text-underline-offset: 4px;
  }
  .fiche .stamp {
    display: inline-block;
    margin-top: 26px;
    padding: 6px 16px;
    border: 2.5px solid var(--accent);
    border-radius: 8px;
    color: var(--accent);
    font-size: 1.733rem;
    font-weight: 650;
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.02em;
    white-space: nowrap;
    rotate: -2deg;
  }
`;
