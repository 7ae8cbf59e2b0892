import type { SpeechTie } from '../../core/corpus/dossier.ts';
import type { ENTITY_KINDS, EntityType } from '../../core/model/entity-types.ts';
import type { Normalization } from '../../core/model/speech.ts';
import type { View } from '../../core/search/address.ts';
import type { ConcordanceOrder } from '../../core/search/concordance.ts';
import type { SortOrder } from '../../core/search/rank.ts';
import type { LeftOut } from '../../core/text/scraped.ts';

/** Every text of the interface; a language is one value of this type. */
export interface Messages {
  readonly skipToContent: string;
  readonly mainNavigation: string;
  readonly home: string;
  readonly speeches: string;
  readonly search: { readonly title: string; readonly label: string; readonly hint: string; readonly submit: string };
  readonly searchPage: SearchPageTexts;
  readonly searchDialog: SearchDialogTexts;
  readonly about: {
    readonly title: string;
    /** What stands before the archive's title in the heading of the page. */
    readonly of: string;
    readonly editor: string;
  };
  readonly listSeparator: string;
  readonly labelSeparator: string;
  /** A remark behind a name, with what parts it from the name. */
  readonly inParentheses: (text: string) => string;
  /** How many entities an index holds, and what the number behind a name counts. */
  readonly indexNote: (entities: number) => string;
  /** `2011-03-05` as it is written in prose. */
  readonly date: (iso: string) => string;
  readonly counts: {
    readonly speeches: (count: number) => string;
    readonly paragraphs: (count: number) => string;
    readonly characters: (count: number) => string;
    readonly hits: (count: number) => string;
    readonly mentions: (count: number) => string;
    readonly mentionsIn: (mentions: number, speeches: number) => string;
    readonly entities: (count: number) => string;
    readonly namedEntities: (count: number) => string;
  };
  readonly homePage: {
    readonly latest: string;
    readonly theSpeech: string;
    readonly allSpeeches: string;
    readonly organizations: string;
    readonly allOrganizations: string;
    readonly figures: string;
    readonly targets: string;
    readonly allFigures: string;
    readonly otherTypes: string;
    readonly noSpeeches: string;
  };
  readonly speech: {
    readonly details: string;
    readonly date: string;
    readonly speaker: string;
    readonly occasion: string;
    readonly place: string;
    readonly topics: string;
    readonly unknown: string;
    readonly length: string;
    readonly outline: string;
    readonly opening: string;
    readonly closing: string;
    /** Head of the entities of a type that a speech names. */
    readonly mentioned: (type: EntityType) => string;
    readonly notes: string;
    readonly backToText: string;
    readonly trust: string;
    readonly trustNote: string;
    readonly noSource: string;
    readonly draftNote: string;
    readonly reviewedNote: string;
    readonly status: string;
    readonly source: string;
    readonly sourceFile: string;
    readonly publisher: string;
    readonly retrieved: string;
    readonly dateNote: string;
    readonly changes: string;
    readonly noChanges: string;
    readonly checksum: string;
    readonly files: string;
    readonly neighbors: string;
    readonly newer: string;
    readonly older: string;
  };
  readonly normalizations: Readonly<Record<Normalization, string>>;
  readonly entity: {
    readonly fullName: string;
    readonly aliases: string;
    readonly kind: string;
    readonly level: string;
    readonly sameAs: string;
    readonly inferred: string;
    readonly inferredTitle: string;
    readonly noMentions: string;
    readonly paragraph: (number: string) => string;
    readonly heading: string;
    readonly dates: (from: string | undefined, to: string | undefined) => string;
  };
  readonly figures: {
    readonly title: string;
    readonly note: (count: number) => string;
    readonly none: string;
    /** Heads of the columns: what is measured, as stated, in digits, whose, kind, period, where. */
    readonly columns: readonly string[];
    /** What the unit of a figure is for: `／人` behind `元`. */
    readonly per: (unit: string) => string;
    readonly kinds: Readonly<Record<string, string>>;
  };
  readonly hits: {
    readonly label: string;
    readonly place: (current: string, total: string) => string;
    readonly previous: string;
    readonly next: string;
    readonly close: string;
  };
  readonly empty: (type: EntityType) => string;
  readonly notFound: { readonly title: string; readonly text: string };
  readonly languages: {
    readonly label: string;
    /** Before the link to the speech in the characters it was written in. */
    readonly converted: string;
    readonly asWritten: string;
  };
  readonly footer: { readonly note: string; readonly registers: string };
  /** Names of the types as heads of lists. */
  readonly types: Readonly<Record<EntityType, string>>;
  /** What one entity of a type is. */
  readonly oneOf: Readonly<Record<EntityType, string>>;
  /** What an entity of a kind is. */
  readonly kinds: KindLabels;
  /** The same as heads of lists. */
  readonly kindGroups: KindLabels;
  /** How a reader wants pages to look. */
  readonly reader: {
    readonly open: string;
    readonly title: string;
    readonly close: string;
    readonly reset: string;
    readonly kept: string;
    readonly theme: string;
    readonly themes: { readonly system: string; readonly light: string; readonly dark: string };
    readonly contrast: string;
    readonly contrasts: { readonly system: string; readonly high: string };
    readonly textSize: string;
    readonly textSizes: {
      readonly small: string;
      readonly medium: string;
      readonly large: string;
      readonly larger: string;
      readonly largest: string;
    };
    readonly elder: string;
    readonly elderNote: string;
    /** What stands before the address of the page on paper. */
    readonly address: string;
  };
  readonly cite: CiteTexts;
  readonly around: AroundTexts;
  /** Reading a speech aloud. */
  readonly readAloud: {
    readonly open: string;
    readonly label: string;
    readonly play: string;
    readonly pause: string;
    readonly stop: string;
    readonly previous: string;
    readonly next: string;
    readonly rate: string;
    readonly playing: string;
    readonly paused: string;
    readonly stopped: string;
    readonly ended: string;
    readonly failed: string;
  };
  readonly ledger: LedgerTexts;
  readonly dossier: DossierTexts;
  readonly exports: ExportsTexts;
  readonly lists: ListsTexts;
}

/** Texts of what stands around a speech: layers of annotations, cards, keys. */
export interface AroundTexts {
  readonly layers: string;
  readonly layersNote: string;
  /** Layers that are no entities. */
  readonly otherLayers: { readonly figure: string; readonly date: string };
  readonly hideAll: string;
  readonly showAll: string;
  readonly values: string;
  readonly keys: string;
  /** Mentions in this speech (which may be none), and the speeches that mention it. */
  readonly counts: (here: number, speeches: number) => string;
  /** Heads of what a card says of a figure or a date. */
  readonly card: {
    readonly value: string;
    readonly kind: string;
    readonly indicator: string;
    readonly period: string;
    readonly org: string;
    readonly date: string;
  };
}

/** A label for every kind of every type. */
export type KindLabels = { readonly [T in EntityType]: Readonly<Record<(typeof ENTITY_KINDS)[T][number], string>> };

/** Texts of the dialog that searches from every page. */
export interface SearchDialogTexts {
  readonly open: string;
  readonly field: string;
  readonly hint: string;
  readonly close: string;
  readonly suggestions: string;
  readonly fullText: (typed: string) => string;
  /** How many entities are suggested. */
  readonly found: (count: number) => string;
  readonly recent: string;
  readonly clear: string;
  readonly failed: string;
  readonly retry: string;
}

/** Texts of the search page. */
export interface SearchPageTexts {
  readonly help: string;
  readonly syntax: string;
  /** What may be typed, and what it finds. */
  readonly syntaxNotes: readonly (readonly [typed: string, finds: string])[];
  readonly noScript: string;
  readonly loading: string;
  readonly found: (speeches: number, passages: number, hits: number) => string;
  /** For an empty query where filters alone are set; with advice where there are filters. */
  readonly nothing: (query: string, isNarrowed: boolean) => string;
  readonly failed: string;
  readonly retry: string;
  readonly more: string;
  readonly otherPassages: (count: number) => string;
  readonly otherValues: (count: number) => string;
  readonly filters: string;
  /** Heads of the filters, by the name of the facet. */
  readonly facets: Readonly<Record<string, string>>;
  readonly facetNote: string;
  readonly hasFigures: string;
  readonly year: (year: string) => string;
  readonly removeFilter: (name: string) => string;
  readonly clearFilters: string;
  readonly answers: string;
  readonly otherAnswers: (count: number) => string;
  /** How an entity was found, where its name does not say it. */
  readonly answeredBy: { readonly pinyin: string; readonly initials: string; readonly typo: string };
  readonly alsoCalled: (name: string) => string;
  readonly onlyNaming: string;
  readonly view: string;
  readonly views: Readonly<Record<View, string>>;
  readonly sort: string;
  readonly sorts: Readonly<Record<SortOrder, string>>;
  readonly context: string;
  readonly contexts: Readonly<Record<ConcordanceOrder, string>>;
  readonly concordanceColumns: readonly string[];
  readonly concordancePart: (loaded: number, total: number) => string;
  readonly copy: string;
  readonly copied: string;
  readonly copyFailed: string;
  readonly csv: string;
  /** Speech, title, date, place, words before, words searched, words after, address. */
  readonly csvColumns: readonly string[];
  readonly fileName: string;
  /** What the title is called as the place of a passage. */
  readonly title: string;
}

/** Texts of citing, and of the page that compares a speech with its source. */
export interface CiteTexts {
  readonly speech: string;
  readonly close: string;
  readonly copy: string;
  readonly copied: string;
  readonly copyFailed: string;
  readonly download: string;
  readonly failed: string;
  readonly retry: string;
  /** Label of the bar beside selected words. */
  readonly bar: string;
  /** What the bar says when it appears. */
  readonly hint: string;
  readonly format: string;
  readonly copyQuote: string;
  readonly copyLink: string;
  /** Stand in a citation, where there are no scripts, for what its user fills in. */
  readonly accessed: string;
  readonly thisAddress: string;
  readonly plainNote: string;
  readonly source: {
    readonly title: string;
    readonly of: (title: string) => string;
    readonly compare: string;
    readonly download: string;
    readonly back: string;
    readonly compared: string;
    /** Differences found, of so many characters compared. */
    readonly result: (differences: number, characters: number) => string;
    readonly meaning: string;
    readonly normalized: (count: number) => string;
    readonly leftOut: string;
    readonly nothingLeftOut: string;
    readonly kinds: Readonly<Record<LeftOut['kind'], string>>;
    /** Why it is no part of the speech. */
    readonly reasons: Readonly<Record<LeftOut['kind'], string>>;
    readonly times: (count: number) => string;
    readonly columns: readonly [place: string, source: string, text: string];
    readonly titlePlace: string;
    readonly headingPlace: string;
    readonly notInText: string;
    readonly titleNotInSource: string;
    readonly legend: string;
    readonly legendNormalized: string;
    readonly legendLeftOut: string;
    readonly noChecksum: string;
  };
}

/** Texts of the tables of all figures, targets and tasks. */
export interface LedgerTexts {
  readonly dataFiles: string;
  readonly related: string;
  readonly columns: {
    readonly indicator: string;
    readonly text: string;
    readonly value: string;
    readonly unit: string;
    readonly org: string;
    readonly kind: string;
    readonly period: string;
    readonly sentence: string;
    readonly place: string;
    readonly task: string;
    readonly due: string;
    readonly status: string;
    readonly growth: string;
    readonly gap: string;
    readonly share: string;
    readonly outcome: string;
  };
  /** What stands where a figure or task does not say something. */
  readonly unstated: string;
  readonly table: {
    readonly filter: string;
    readonly all: string;
    readonly group: string;
    readonly ungrouped: string;
    readonly reset: string;
    readonly more: string;
    /** How many rows are left of all. */
    readonly found: (count: number, total: number) => string;
    readonly nothing: string;
  };
  readonly targets: {
    readonly title: string;
    readonly note: string;
    readonly none: string;
    /** Why there are no results beside the targets. */
    readonly oneSpeech: string;
    readonly noResults: string;
    readonly compared: string;
    readonly alone: string;
    readonly target: string;
    readonly results: string;
    /** What one target is, as caption of the results beside it. */
    readonly caption: (words: string, period: string | undefined) => string;
    readonly noNumber: string;
    /** What a difference between two values in % is counted in. */
    readonly percentagePoints: (number: string) => string;
    readonly outcomes: { readonly reached: string; readonly 'not-reached': string };
    readonly when: Readonly<Record<'before' | 'within' | 'end' | 'after', string>>;
    readonly sparkline: (results: readonly string[], targets: readonly string[]) => string;
    /** A value for a period, in the words for a picture. */
    readonly point: (period: string | undefined, value: string) => string;
  };
  readonly tasks: {
    readonly title: string;
    readonly note: (count: number, reviewed: number) => string;
    readonly none: string;
    readonly inferred: string;
    readonly reviewed: string;
    readonly statuses: Readonly<Record<string, string>>;
    readonly nobody: string;
    readonly review: string;
  };
  readonly parts: PartsTexts;
}

/** Texts of a list that is too long for one page. */
export interface PartsTexts {
  /** Where a table comes in several files. */
  readonly dataParts: string;
  /** How the list is split, and that the data files have all of it. */
  readonly note: string;
  readonly rows: string;
  readonly years: string;
  /** The part of what is left: bodies with few rows, and rows about no body. */
  readonly others: string;
  readonly byOrg: string;
  readonly byYear: string;
  readonly year: string;
  /** How many bodies have parts that the overview does not name. */
  readonly more: (count: number) => string;
  /** Name of the links to the pages of a part. */
  readonly pages: string;
  /** Way back to the whole list. */
  readonly overview: string;
  /** Which rows a page holds of all of its part. */
  readonly shown: (from: number, to: number, total: number) => string;
}

/** Texts of the pages of entities. */
export interface DossierTexts {
  /** What an entity that is no single one has to say of itself. */
  readonly generic: (type: EntityType) => string;
  readonly tree: string;
  /** How many entries a list has left out. */
  readonly more: (count: number) => string;
  readonly inFiles: (count: number) => string;
  readonly allOf: (count: number) => string;
  /** Label of the list of a page's parts. */
  readonly contents: string;
  readonly figures: string;
  readonly figuresOf: (name: string) => string;
  readonly moreFigures: (left: number) => string;
  /** Head of a column. */
  readonly speech: string;
  readonly mentions: string;
  readonly moreMentions: (left: number) => string;
  /** Behind the title of a speech that began on the page before. */
  readonly continued: string;
  /** Label of the link to a mention within a longer one of the same entity. */
  readonly innerMention: string;
  readonly page: (page: number, pages: number) => string;
  readonly previousPage: string;
  readonly searchWithin: string;
  readonly together: string;
  readonly togetherNote: string;
  readonly network: (name: string) => string;
  readonly networkNote: string;
  readonly years: string;
  /** Year, speeches, mentions, figures. */
  readonly yearColumns: readonly [string, string, string, string];
  /** Heads of the speeches of a speaker, on an occasion, at a place, about something. */
  readonly ties: Readonly<Record<SpeechTie['as'], string>>;
}

/** The page of formats. */
export interface ExportsTexts {
  /** Where files of a format come in archives. */
  readonly packed: string;
  readonly title: string;
  readonly note: string;
  readonly file: string;
  readonly size: string;
  readonly example: string;
  /** How many files of a format there are, and their size in all. */
  readonly counted: (files: number, size: string) => string;
  /** That the table holds the first of them only. */
  readonly shown: (files: number) => string;
}

/** Texts of the lists of entities, of the glossary, and of the charts. */
export interface ListsTexts {
  /** Label of the links that lead to the other orders of a list. */
  readonly orders: string;
  readonly order: { readonly kind: string; readonly name: string; readonly count: string };
  /** Label of the links to the letters of a list. */
  readonly letters: string;
  /** Heading of names that begin with no Latin letter. */
  readonly otherLetter: string;
  readonly filter: string;
  readonly filterHint: string;
  readonly filtered: (shown: number, all: number) => string;
  /** Heading of what is mentioned so often, in a list by mentions; 0 and 0 for what is not. */
  readonly range: (least: number, most: number) => string;
  readonly glossary: {
    readonly title: string;
    readonly note: (entries: number) => string;
    /** What the link to the glossary says on a list of terms or campaigns. */
    readonly link: string;
    readonly first: string;
    readonly last: string;
    readonly speaker: string;
    readonly said: (speeches: number, mentions: number) => string;
    readonly often: string;
    readonly never: string;
    readonly statuses: string;
    readonly status: Readonly<Record<string, string>>;
    readonly due: (date: string) => string;
    /** How many steps before those shown are left out. */
    readonly earlier: (count: number) => string;
    /** Mark of a status that a task of the same paragraph has. */
    readonly nearby: string;
    readonly nearbyTitle: string;
  };
  readonly charts: {
    readonly title: string;
    readonly link: string;
    readonly note: string;
    /** What opens the data of a chart. */
    readonly table: string;
    readonly targets: string;
    readonly targetsNote: string;
    readonly targetsNone: string;
    readonly percent: string;
    readonly amounts: (unit: string) => string;
    readonly noUnit: string;
    /** What tells panels of one unit apart: the largest figure, as stated. */
    readonly upTo: (largest: string) => string;
    /** A number on an axis, short. */
    readonly amount: (value: number) => string;
    readonly targetsDesc: (bars: number) => string;
    readonly targetsColumns: readonly string[];
    readonly figures: string;
    readonly figuresNote: string;
    readonly figuresNone: string;
    readonly figuresDesc: (rows: number) => string;
    readonly unmarkedKind: string;
    readonly organization: string;
    readonly total: string;
    /** How many rows a chart has room for, of all. */
    readonly shownOf: (shown: number, all: number, tabled: number) => string;
    /** How many series of targets are drawn of all. */
    readonly targetsShown: (shown: number, all: number) => string;
    /** How many bodies a picture has, of all, its table being of these as well. */
    readonly drawnOf: (drawn: number, all: number) => string;
    readonly heat: string;
    readonly heatNote: string;
    readonly heatNone: string;
    readonly noSpeeches: string;
    /** Column of a speech that has no parts. */
    readonly wholeText: string;
    readonly network: string;
    readonly networkNote: string;
    readonly networkNone: string;
    readonly networkDesc: (bodies: number, ties: number) => string;
    readonly networkColumns: readonly [one: string, other: string, paragraphs: string];
  };
}
