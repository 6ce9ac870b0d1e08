import type { RowIn } from '../../data/schema/folders.ts';
import type { Sources } from './sources.ts';
import { readCode, shareOfSpaces } from './read-code.ts';

type CodeServicesRow = RowIn<'metrics', 'code-services'>;

/** Table `code-services`: the services that the code of apps calls to run a model, most Spaces first. */
export function codeServices({ captures }: Pick<Sources, 'captures'>): CodeServicesRow[] {
  return captures.flatMap((at) => {
    const called = Map.groupBy(at.table('space-services'), ({ space }) => space);
    const remote = new Map(at.table('space-services').map((row) => [row.service, row.remote]));
    return readCode(at).flatMap(([basis, spaces]) => {
      const services = (space: string) => (called.get(space) ?? []).map(({ service }) => service);
      const found = [...new Set(spaces.flatMap(({ space }) => services(space)))];
      const rows = found.map((service) => {
        const isUser = ({ space }: { space: string }) => services(space).includes(service);
        const users = spaces.filter(isUser);
        const { n, of, share, low, high } = shareOfSpaces(spaces, isUser);
        return {
          capture: at.capture.capture,
          basis,
          service,
          remote: remote.get(service) ?? null,
          spaces: n,
          loading: users.filter((each) => each.loads_model === true).length,
          alone: users.filter(({ space }) => services(space).length === 1).length,
          of,
          share,
          low,
          high,
        };
      });
      return rows
        .sort((a, b) => b.spaces - a.spaces || (a.service < b.service ? -1 : 1))
        .map((row, index) => ({ ...row, rank: index + 1 }));
    });
  });
}
