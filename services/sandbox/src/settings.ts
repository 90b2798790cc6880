export interface SandboxOptions {
  /** Public base of every address the sandbox hands out. Default: the address it listens on. */
  url?: string;
  /** Folder of the state file. Absent: memory only. */
  data?: string;
  vapiPrivateKey?: string;
  vapiPublicKey?: string;
  twilioAccountSid?: string;
  twilioAuthToken?: string;
}

export interface Settings {
  data: string | undefined;
  vapiPrivateKey: string;
  vapiPublicKey: string;
  twilioAccountSid: string;
  twilioAuthToken: string;
}

/** Keys for a developer's machine. They open nothing but this simulator. */
export const DEFAULT_KEYS = {
  vapiPrivateKey: "5a9db0c5-0000-4000-8000-000000000001",
  vapiPublicKey: "5a9db0c5-0000-4000-8000-000000000002",
  twilioAccountSid: "AC5a9db0c5000000000000000000000001",
  twilioAuthToken: "5a9db0c5000000000000000000000002",
} as const;

export function settingsOf(options: SandboxOptions): Settings {
  return {
    data: options.data,
    vapiPrivateKey: options.vapiPrivateKey ?? DEFAULT_KEYS.vapiPrivateKey,
    vapiPublicKey: options.vapiPublicKey ?? DEFAULT_KEYS.vapiPublicKey,
    twilioAccountSid: options.twilioAccountSid ?? DEFAULT_KEYS.twilioAccountSid,
    twilioAuthToken: options.twilioAuthToken ?? DEFAULT_KEYS.twilioAuthToken,
  };
}

export function optionsFromEnvironment(env: NodeJS.ProcessEnv): SandboxOptions {
  const given: Record<keyof SandboxOptions, string | undefined> = {
    url: env.SANDBOX_URL,
    data: env.SANDBOX_DATA,
    vapiPrivateKey: env.SANDBOX_VAPI_PRIVATE_KEY,
    vapiPublicKey: env.SANDBOX_VAPI_PUBLIC_KEY,
    twilioAccountSid: env.SANDBOX_TWILIO_ACCOUNT_SID,
    twilioAuthToken: env.SANDBOX_TWILIO_AUTH_TOKEN,
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value)) as SandboxOptions;
}
