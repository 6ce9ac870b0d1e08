const OWN = new Set(['127.0.0.1', 'localhost', '[::1]']);
/** Hosts of the Hub itself, to which its redirects of large files lead. */
const HUB_HOSTS = /(?:^|\.)(?:huggingface\.co|hf\.co|xethub\.hf\.co)$/;

/**
 * Whether a redirect of the Hub at `endpoint` may be followed: on the same host and port, to the hosts that the Hub keeps
 * its large files on, or, on this machine, to where a stated hash will tell whether the bytes are those promised.
 */
export function mayFollow(endpoint: URL, target: URL, hashed: boolean): boolean {
  if (target.protocol !== 'https:' && target.protocol !== 'http:') return false;
  const own = OWN.has(endpoint.hostname);
  if (own && OWN.has(target.hostname)) return target.port === endpoint.port || hashed;
  if (target.host === endpoint.host) return target.protocol === endpoint.protocol;
  return !own && target.protocol === 'https:' && target.port === '' && HUB_HOSTS.test(target.hostname);
}
