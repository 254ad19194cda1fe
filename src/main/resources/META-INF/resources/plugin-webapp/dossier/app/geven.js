/* What giving one task and giving many have in common: to whom, why, and the call. */
import { roepAan } from './api.js';
import { kalenderdag } from './datum.js';
import { keuzelijst } from './formulier.js';

/** No login name looks like this. */
const TEAM = '-';

const REDENEN = {
  AFWEZIG: 'De collega is afwezig',
  TE_DRUK: 'De collega heeft het te druk',
  DESKUNDIGHEID: 'Er is andere deskundigheid nodig',
  BETROKKEN: 'De collega kent het gezin of heeft er een belang bij',
  ANDERS: 'Een andere reden'
};

export const taken = (aantal) => (aantal === 1 ? '1 taak' : `${aantal} taken`);

/** What a colleague has already, and whether it is there. */
function stand({ naam, open, teLaat, afwezigTotEnMet }) {
  const werk = open === 0 ? 'geen open taken' : `${open} open${teLaat ? `, ${teLaat} te laat` : ''}`;
  return `${naam}: ${werk}${afwezigTotEnMet ? `, afwezig tot en met ${kalenderdag(afwezigTotEnMet)}` : ''}`;
}

export const collegakeuzes = (collegas, ookAfwezig = false) =>
  collegas.map((collega) => ({
    code: collega.id,
    tekst: stand(collega),
    uit: !ookAfwezig && Boolean(collega.afwezigTotEnMet)
  }));

export const aanWie = (collegas, vraag, hint, terug) =>
  keuzelijst('aan', vraag, [...collegakeuzes(collegas), ...(terug ? [{ code: TEAM, tekst: 'Niemand: terug naar het team' }] : [])], { hint });

export const waarom = () =>
  keuzelijst('reden', 'Waarom geeft u hem over?', Object.entries(REDENEN).map(([code, tekst]) => ({ code, tekst })), {
    hint: 'Iemand heeft deze taak al. De reden komt op de tijdlijn van de melding.'
  });

/** Gives these tasks; the answer says how many were given, and which were not and why. */
export function geef(api, ids, { aan, reden }, metReden) {
  const fouten = [
    !aan.value && { veld: 'aan', melding: 'Kies een collega.' },
    metReden && !reden.value && { veld: 'reden', melding: 'Kies een reden.' }
  ].filter(Boolean);
  if (fouten.length) {
    throw { title: 'Er is nog niets gegeven', detail: 'Vul aan wat hieronder staat.', fouten };
  }
  return roepAan(api, 'POST', 'team', '/geven', {
    taken: ids, aan: aan.value === TEAM ? null : aan.value, reden: metReden ? reden.value : null
  });
}

const GEWIJZIGD = 'meldroute-team-gewijzigd';

/** Who is away, or who has what, has changed. */
export const meldWijziging = () => window.dispatchEvent(new Event(GEWIJZIGD));

let volger = () => {};

/** Tasklist builds its header anew after logging in: only the last one follows. */
export function bijWijziging(doe) {
  window.removeEventListener(GEWIJZIGD, volger);
  volger = doe;
  window.addEventListener(GEWIJZIGD, volger);
}
