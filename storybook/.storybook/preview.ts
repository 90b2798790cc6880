import "@fontsource-variable/instrument-sans";
import { type Preview, setCustomElementsManifest } from "@storybook/web-components-vite";
import "./host-page.css";

// Written by the widget's build; without it the stories work and their tables of properties stay empty.
const [manifest] = Object.values(
  import.meta.glob("../../packages/widget/dist/custom-elements.json", { eager: true, import: "default" }),
);
if (manifest) setCustomElementsManifest(manifest);

const preview: Preview = {
  globalTypes: {
    locale: {
      description: "Langue",
      toolbar: { title: "Langue", icon: "globe", items: ["fr", "en"], dynamicTitle: true },
    },
    theme: {
      description: "Thème",
      toolbar: { title: "Thème", icon: "contrast", items: ["light", "dark"], dynamicTitle: true },
    },
  },
  initialGlobals: { locale: "fr", theme: "light" },
  parameters: {
    layout: "fullscreen",
    viewport: {
      options: {
        phone: { name: "320", styles: { width: "320px", height: "640px" } },
        tablet: { name: "768", styles: { width: "768px", height: "1024px" } },
        desktop: { name: "1280", styles: { width: "1280px", height: "860px" } },
      },
    },
  },
  decorators: [
    (story, context) => {
      document.documentElement.style.colorScheme = String(context.globals.theme);
      document.documentElement.lang = String(context.globals.locale);
      return story();
    },
  ],
};
export default preview;
