import { css } from "lit";

/** A fact on the card: how its value is set, and what tells where it comes from. */
export const factStyles = css`
  .table {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: 0 12px;
  }
  .table.ledger {
    grid-template-columns: minmax(0, 1fr) max-content;
  }
  .table.ledger > :nth-child(even) {
    text-align: end;
  }
  .ledger > :nth-child(odd)::first-letter {
    text-transform: uppercase;
  }
  .doubtful {
    color: var(--_amber);
  }
  .note,
  .items > span {
    display: block;
  }
  .note {
    color: var(--_soft-ink);
    font-size: var(--_t13);
  }
  .items > span::first-letter {
    text-transform: uppercase;
  }
  .suggested .value {
    color: var(--_pencil);
    text-decoration: underline dashed 1px;
    text-underline-offset: 5px;
    text-decoration-color: color-mix(in oklab, var(--_pencil) 70%, transparent);
    line-height: 1.6;
  }
  .pencil {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 10px;
    padding: 0 8px 8px calc(clamp(84px, 23% - 4px, 124px) + 20px);
    font-size: var(--_t13);
    color: var(--_pencil);
  }
  .origin {
    display: inline-block;
    inline-size: 6px;
    block-size: 6px;
    margin-inline: 7px;
    border: 1.5px solid var(--_pencil);
    vertical-align: 0.1em;
  }
  .legend .origin {
    margin-inline: 0 8px;
  }
  .keep {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: 36px;
    padding: 4px 12px 4px 10px;
    border: 1px dashed var(--_pencil);
    border-radius: var(--_radius-control);
    background: none;
    color: var(--_ink);
    font-size: var(--_t13);
    font-weight: 550;
    cursor: pointer;
    transition: border-color var(--_quick);
  }
  .keep:hover {
    border: 1px solid var(--_accent-text);
    color: var(--_accent-text);
  }
  .doubt {
    display: flex;
    gap: 8px;
    align-items: baseline;
    margin: 0 8px 10px;
    padding: 8px 12px;
    border-radius: var(--_radius-control);
    background: var(--_amber-paper);
    color: var(--_amber);
    font-size: var(--_t13);
    line-height: 1.4;
  }
  .doubt .icon {
    align-self: start;
    margin-block-start: 1px;
  }
  .saving {
    opacity: 0.55;
  }
  @container (max-width: 340px) {
    .pencil {
      padding-inline-start: 8px;
    }
  }
`;
