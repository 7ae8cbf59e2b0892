import { contentSecurityPolicy } from './content-security-policy.ts';
import { settingsScript } from './reader-settings.ts';

const text = settingsScript();

/** The script in the head of every page, and the policy that lets it run: the same on all of them, so reckoned once. */
export const headScript = { text, policy: contentSecurityPolicy(text) } as const;
