import { z } from "zod";

type Spec = { status: number; retryable: boolean; fr: string; en: string };

/**
 * Every error that a person or a partner's code may meet: code → HTTP status, whether trying again can help,
 * and what to say. Codes are stable: they are added, never renamed. The texts say what happened and what to do.
 */
export const ERRORS = {
  token_missing: e(
    401,
    false,
    "Cette page ne s’est pas présentée. Rechargez-la.",
    "No token was sent. Reload the page.",
  ),
  token_malformed: e(
    401,
    false,
    "La clé de cette page est illisible. Rechargez-la.",
    "The token is malformed. Ask for a new one.",
  ),
  token_signature_invalid: e(
    401,
    false,
    "La clé de cette page n’est pas authentique. Rechargez-la.",
    "The token's signature does not verify.",
  ),
  token_expired: e(
    401,
    true,
    "La page est restée ouverte longtemps. Elle se reconnecte.",
    "The token has expired. Ask for a new one.",
  ),
  token_not_yet_valid: e(
    401,
    true,
    "L’horloge du serveur de votre logiciel avance. Réessayez dans une minute.",
    "The token is not valid yet: check the signer's clock.",
  ),
  token_audience_mismatch: e(
    401,
    false,
    "Cette page s’adresse au mauvais service.",
    "The token's audience is not this API.",
  ),
  token_revoked: e(401, false, "L’accès de cette page a été retiré. Reconnectez-vous.", "The token has been revoked."),
  key_unknown: e(
    401,
    false,
    "La clé de votre logiciel n’est pas connue ici.",
    "No active key with this kid belongs to the organization.",
  ),
  session_invalid: e(
    401,
    false,
    "Votre session est terminée. Reconnectez-vous.",
    "The session is over. Sign in again.",
  ),
  credentials_invalid: e(
    401,
    false,
    "L’adresse ou le mot de passe ne correspond pas.",
    "The e-mail or the password does not match.",
  ),
  origin_not_allowed: e(
    403,
    false,
    "Cette page n’est pas autorisée à utiliser l’assistant.",
    "The Origin of the page is not allowed for this token.",
  ),
  host_not_allowed: e(
    421,
    false,
    "Cette adresse n’est pas celle du service.",
    "The Host of the request is not this API's. A proxy must pass the Host header on.",
  ),
  scope_missing: e(403, false, "Cette action n’est pas ouverte ici.", "The token lacks the scope of this operation."),
  tenant_suspended: e(
    403,
    false,
    "Ce compte est suspendu. Contactez votre fournisseur.",
    "The tenant or the organization is suspended.",
  ),
  not_found: e(404, false, "Introuvable. Il a peut-être été supprimé.", "Not found."),
  body_malformed: e(
    400,
    false,
    "La demande est illisible. Rien n’a été changé.",
    "The body is not valid JSON. Nothing was changed.",
  ),
  media_type_unsupported: e(
    415,
    false,
    "La demande n’a pas la forme attendue. Rien n’a été changé.",
    "Send the body as application/json. Nothing was changed.",
  ),
  input_invalid: e(
    422,
    false,
    "Une information n’a pas la forme attendue. Rien n’a été changé.",
    "The input does not fit the contract. Nothing was changed.",
  ),
  body_too_large: e(
    413,
    false,
    "La demande est trop longue. Rien n’a été changé.",
    "The body is too large. Nothing was changed.",
  ),
  utterance_too_long: e(
    413,
    false,
    "C’est trop long pour être lu d’un coup : dites-le en quelques phrases. Votre fiche est gardée.",
    "The utterance is over 4,000 characters. The draft is unchanged.",
  ),
  utterance_empty: e(
    422,
    false,
    "Je n’ai rien reçu. Écrivez quelques mots, ou touchez une réponse.",
    "The utterance is empty. The draft is unchanged.",
  ),
  session_confirmed: e(
    409,
    false,
    "Cette fiche est déjà confirmée : votre assistant existe.",
    "The onboarding session is already confirmed.",
  ),
  session_expired: e(
    410,
    false,
    "Cet entretien a expiré. Commencez-en un nouveau.",
    "The onboarding session has expired.",
  ),
  draft_incomplete: e(
    409,
    false,
    "Il manque encore une information avant de créer l’assistant.",
    "The draft is not complete enough to be confirmed.",
  ),
  revision_conflict: e(
    409,
    true,
    "La fiche a changé sur un autre appareil. La voici à jour.",
    "The session changed meanwhile. Read it again.",
  ),
  idempotency_conflict: e(
    422,
    false,
    "Cette demande a déjà servi pour autre chose.",
    "The Idempotency-Key was used with another body.",
  ),
  idempotency_in_progress: e(
    409,
    true,
    "La même demande est en cours. Attendez un instant.",
    "A request with this Idempotency-Key is in progress.",
  ),
  configurator_not_ready: e(
    503,
    false,
    "La conversation par la voix n’est pas encore ouverte ici. Continuez par écrit : votre fiche est gardée.",
    "Interviews by voice are not set up here yet. Go on by text.",
  ),
  resume_code_unknown: e(
    404,
    false,
    "Ce code ne correspond à aucun entretien en cours. Vérifiez-le, ou demandez-en un nouveau.",
    "No open interview of yours has this code.",
  ),
  assistant_not_ready: e(
    409,
    true,
    "L’assistant se prépare encore. Réessayez dans un instant.",
    "The assistant is still being created.",
  ),
  assistant_paused: e(
    409,
    false,
    "L’assistant est en pause. Remettez-le en service pour l’essayer.",
    "The assistant is paused.",
  ),
  prompt_promises_too_much: e(
    422,
    false,
    "Ce texte promet quelque chose que l’assistant ne fait pas.",
    "The text promises what the configuration does not back.",
  ),
  number_pool_empty: e(
    503,
    true,
    "Aucun numéro n’est libre pour l’instant. Le vôtre est en commande ; essayez l’assistant dans le navigateur.",
    "No number is available; one is queued.",
  ),
  supplier_unavailable: e(
    503,
    true,
    "Notre fournisseur de téléphonie ne répond pas. Votre fiche est gardée, nous réessayons.",
    "A supplier does not answer. The work is kept and retried.",
  ),
  rate_limited: e(
    429,
    true,
    "Beaucoup d’essais en peu de temps. Patientez un instant.",
    "Too many requests. Retry after the delay in Retry-After.",
  ),
  signature_invalid: e(401, false, "Signature refusée.", "The webhook's signature does not verify."),
  unavailable: e(503, true, "Le service redémarre. Réessayez dans un instant.", "The service is not ready."),
  internal: e(
    500,
    true,
    "Quelque chose s’est mal passé chez nous. Rien n’est perdu ; réessayez dans un instant.",
    "Something failed on our side. Nothing is lost; try again.",
  ),
} as const satisfies Record<string, Spec>;

function e(status: number, retryable: boolean, fr: string, en: string): Spec {
  return { status, retryable, fr, en };
}

export type ErrorCode = keyof typeof ERRORS;

/** Errors that a page meets before or beside the API; shown like the others. */
export const CLIENT_ERRORS = [
  "token_fetch_failed",
  "token_fetch_timeout",
  "token_not_refreshed",
  "session_ended",
  "chunk_load_failed",
  "mic_denied",
  "mic_missing",
  "webrtc_blocked",
  "page_policy",
  "room_gone",
  "offline",
  "unsupported_browser",
  "render_error",
] as const;
export type ClientErrorCode = (typeof CLIENT_ERRORS)[number];

/** Problem details for HTTP APIs (RFC 9457), with the stable code and the request's id beside the standard members. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    code: z.string(),
    retryable: z.boolean(),
    request_id: z.string(),
    /** Which fields of the input were refused: JSON pointer (RFC 6901) and reason. */
    errors: z.array(z.object({ pointer: z.string(), reason: z.string() })).optional(),
  })
  .meta({ id: "Problem" });
export type Problem = z.infer<typeof Problem>;
