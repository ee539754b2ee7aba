/**
 * How each cookie is kept: over TLS under a name that neither a subdomain nor an unprotected page can set, sent over TLS
 * only and to this host only, and never told to a script. On a machine of one's own, without TLS, under the bare name.
 */
export function browserCookie(publicUrl: string, name: string) {
  const secure = publicUrl.startsWith('https:');
  return {
    name: secure ? `__Host-${name}` : name,
    attributes: { httpOnly: true, sameSite: 'Lax', path: '/', secure } as const,
  };
}
