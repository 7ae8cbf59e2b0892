import { installPackages } from '../install-packages.ts';

/** `node_modules` of a temporary folder with the engines that Rostrum itself does not need. */
export function installPeers(): Promise<string> {
  return installPackages('peers', ['minisearch@7.2.0', 'flexsearch@0.8.212']);
}
