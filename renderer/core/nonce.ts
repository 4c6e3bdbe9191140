/** The nonce of this response, under which libraries may write their style sheets (see the gateway's policy). */
export const styleNonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
