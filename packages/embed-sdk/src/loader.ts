/**
 * The script that a partner's page loads: `<script type="module" src="https://…/embed/v1/loader.js">`.
 *
 * It defines nothing itself. It gives each `<allokoli-…>` element the API's address and a way to get tokens, then
 * imports the widget, once, when the first element is there. Attributes of an element win over those of the script:
 * `api`, `token-endpoint`, `locale`, `theme` on the element; `data-api`, `data-token-endpoint`, … on the script.
 */
import { startLoader } from "./start-loader.ts";

startLoader(import.meta.url);
