import { secureHeaders } from 'hono/secure-headers';

/**
 * Nothing runs or loads but our own files; nobody frames us; no page is kept in a shared machine's cache. `sendsTo` is
 * the one other site that forms may send to, where a page has such a form.
 */
export const securityHeaders = (sendsTo?: string) =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'"],
      fontSrc: ["'self'"],
      connectSrc: sendsTo ? ["'self'", sendsTo] : ["'self'"],
      formAction: sendsTo ? ["'self'", sendsTo] : ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
      objectSrc: ["'none'"],
    },
    strictTransportSecurity: 'max-age=63072000; includeSubDomains',
    // With 'no-referrer' browsers send `Origin: null` with our own forms, and older ones say nothing else of where from.
    referrerPolicy: 'same-origin',
    crossOriginOpenerPolicy: 'same-origin',
    crossOriginResourcePolicy: 'same-origin',
    xFrameOptions: 'DENY',
    permissionsPolicy: { camera: [], microphone: [], geolocation: [], payment: [], usb: [] },
  });
