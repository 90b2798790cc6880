import "@fontsource-variable/instrument-sans";
import type { Preview } from "@storybook/web-components-vite";
import "./host-page.css";

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
