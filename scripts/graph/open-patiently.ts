import { openHttpSource, type ByteSource, type Fetched, type HttpSourceOptions } from 'model-graph';
import { createPatientGet, type PatientGetOptions } from './patient-get.ts';

/** An address as it is asked here: again where a fault may pass, under the name of this project. */
export type PatientSourceOptions = Omit<HttpSourceOptions, 'get'> & PatientGetOptions;

/** Opens an http(s) address that answers Range requests; closing it ends its connections. */
export async function openPatiently(
  address: string,
  options: PatientSourceOptions = {},
  fetched?: Fetched,
): Promise<ByteSource> {
  const { get, close } = createPatientGet(options);
  try {
    return { ...(await openHttpSource(address, { ...options, get }, fetched)), close };
  } catch (error) {
    await close();
    throw error;
  }
}
