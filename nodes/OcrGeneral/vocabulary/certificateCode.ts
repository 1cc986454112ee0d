/**
 * Whether Node's code of an error says that a certificate is not trusted (its documentation of TLS, "X509 certificate
 * error codes").
 */
export const isAboutCertificate = (code: string) =>
	/CERT|LEAF_SIGNATURE|HOSTNAME_MISMATCH/.test(code);
