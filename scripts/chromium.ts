import chromium from "@sparticuz/chromium";

// Chromium comes from npm; these flags of its default set are for serverless hosts and break ordinary pages.
const UNWANTED = /single-process|disable-web-security|no-zygote|headless='shell'/;

/** How every browser test here starts Chromium: no system package, a fake microphone that plays a tone. */
export const chromiumLaunch = async () => ({
  executablePath: await chromium.executablePath(),
  args: [
    ...chromium.args.filter((flag) => !UNWANTED.test(flag)),
    "--use-fake-device-for-media-stream",
    "--use-fake-ui-for-media-stream",
  ],
});
