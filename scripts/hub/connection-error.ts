/** What an error of a connection says: nobody there, or a certificate that no wait makes valid. */

const UNREACHED =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_\w+|EHOSTUNREACH|ENETUNREACH|EHOSTDOWN|ENETDOWN|ETIMEDOUT|EADDRNOTAVAIL|EPROTO|ERR_SSL_\w+|UND_ERR_CONNECT_TIMEOUT)$/;
/** Names of OpenSSL's verdicts on a certificate, as Node gives them. */
const CERTIFICATE =
  /^(?:CERT_(?!.*_TIMEOUT)\w+|UNABLE_TO_\w+|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT\w*|ERROR_IN_CERT_\w+|HOSTNAME_MISMATCH|INVALID_(?:CA|PURPOSE)|PATH_LENGTH_EXCEEDED|CRL_\w+|ERR_TLS_CERT_\w+)$/;

const codeOf = (error: unknown) => String((error as { code?: unknown } | null)?.code ?? '');

/** Whether no connection came about: whatever is asked for, nobody answers. */
export function isUnreached(error: unknown): boolean {
  return UNREACHED.test(codeOf(error));
}

/** Whether the server showed a certificate that is not valid for it. */
export function isCertificateError(error: unknown): boolean {
  return CERTIFICATE.test(codeOf(error));
}
