import Claim from '../components/Claim.astro';
import Community from '../components/Community.astro';
import DataLink from '../components/DataLink.astro';
import Figure from '../components/Figure.astro';
import FigureRef from '../components/FigureRef.astro';
import Historical from '../components/Historical.astro';
import Note from '../components/Note.astro';
import PackageAge from '../components/PackageAge.astro';
import Passage from '../components/Passage.astro';
import Population from '../components/Population.astro';
import ProseCell from '../components/ProseCell.astro';
import ProseTable from '../components/ProseTable.astro';
import Shares from '../components/Shares.astro';
import Table from '../components/Table.astro';
import Term from '../components/Term.astro';
import TopList from '../components/TopList.astro';
import Value from '../components/Value.astro';
import When from '../components/When.astro';
import Where from '../components/Where.astro';
import type { ReportData } from '../data/report-data.ts';
import type { ValueRequest } from '../value/value.ts';

/** Components that a chapter has without importing them. */
export const chapterComponents = {
  Claim,
  Community,
  DataLink,
  Figure,
  FigureRef,
  Historical,
  Note,
  PackageAge,
  Population,
  Shares,
  Table,
  Term,
  TopList,
  Value,
  When,
  Where,
  a: DataLink,
  p: Passage,
  td: ProseCell,
  table: ProseTable,
};

/** What the expressions of a chapter have as `props`. */
export interface ChapterProps {
  value(request: ValueRequest): string;
  data: ReportData;
}
