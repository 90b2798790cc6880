import "./styles/tokens.css";
import { PortalApp } from "./app/portal-app.ts";
import { applyTheme, savedTheme } from "./app/preferences.ts";
import { openAuth } from "./data/auth.ts";
import { loadConfig } from "./data/config.ts";
import { savedLocale, saveLocale } from "./strings/index.ts";

applyTheme(savedTheme());
saveLocale(savedLocale());
const config = await loadConfig();
const app = new PortalApp();
app.config = config;
app.auth = await openAuth(config);
document.body.append(app);
