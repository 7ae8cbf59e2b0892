import type { Page } from 'playwright-core';
import type { PlainPage } from '../corpus/plain-pages.ts';
import type { Command } from './run-command.ts';

/** What all sites are built from. */
export interface Given {
  /** Content folder of Rostrum. */
  readonly content: string;
  /** The same texts without annotations. */
  readonly pages: readonly PlainPage[];
}

/** A way to build the archive: a program with its settings. */
export interface Builder {
  /** As `--only` takes it: `starlight`. */
  readonly name: string;
  /** For the table: `Starlight 0.42.4, with Pagefind`. */
  readonly title: string;
  /** Installs the program and writes its project, once. Throws where the program is not to be had on this machine. */
  readonly prepare: (given: Given) => Promise<PreparedSite>;
}

export interface PreparedSite {
  readonly command: Command;
  /** Called before each run, and not measured: what the run before left is removed, or a file is edited. */
  readonly reset: () => Promise<void>;
  /** The folder with what was built. */
  readonly out: string;
  /** Address of the page of a speech: `speeches/speech-00001/`. */
  readonly pageOf: (id: string) => string;
  /** Asks the site's search and waits for its answer; left out where there is none. */
  readonly search?: (page: Page, root: string, query: string) => Promise<void>;
  /** What a run said of its own parts; left out where it says nothing of the kind. */
  readonly phasesIn?: (output: string) => string | undefined;
  /** Called when all is measured. */
  readonly remove: () => Promise<void>;
}
