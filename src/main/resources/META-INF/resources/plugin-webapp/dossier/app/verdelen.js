/* Giving a task to a colleague, or back to the team. The server sends names only to who may do this. */
import { roepAan, roepEngine } from './api.js';
import { knop, richt } from './bouw.js';
import { formulier, keuzelijst } from './formulier.js';
import { venster } from './werk.js';

/** No login name looks like this. */
const TEAM = '-';

const vernieuw = () => window.angular.element(document.body).injector().get('$route').reload();

async function openVenster(api, taakId) {
  const { behandelaar, collegas } = await roepAan(api, 'GET', 'werk', `/taak/${encodeURIComponent(taakId)}/collegas`);
  const geef = async (userId) => {
    await roepEngine(api, `/task/${encodeURIComponent(taakId)}/assignee`, { userId });
    dialoog.close();
    vernieuw();
  };
  const form = formulier({
    titel: behandelaar ? `Nu bij ${behandelaar}` : 'Nu bij niemand',
    opslaan: 'Taak geven',
    annuleer: () => dialoog.close(),
    inhoud: keuzelijst('userId', 'Aan wie geeft u de taak?', [
      ...collegas.map(({ id, naam }) => ({ code: id, tekst: naam })),
      ...(behandelaar ? [{ code: TEAM, tekst: 'Niemand: terug naar het team' }] : [])
    ], {
      hint: collegas.length
        ? 'U ziet alleen collega’s uit de regio met een rol die deze taak mag doen.'
        : 'Er is in deze regio geen andere collega met een rol die deze taak mag doen.'
    }),
    bewaar: ({ elements }) => {
      const keuze = elements.userId.value;
      if (!keuze) {
        throw { title: 'De taak is nog niet gegeven', detail: '', fouten: [{ veld: 'userId', melding: 'Kies een collega.' }] };
      }
      return geef(keuze === TEAM ? null : keuze);
    }
  });
  const dialoog = venster('Taak geven', form);
  richt(form.elements.userId);
}

/** Tasklist keeps this place for all tasks: each task that is chosen is asked for anew. */
export function toonVerdelen(plek, api, scope) {
  scope.taskData.observe('task', async (taak) => {
    plek.replaceChildren();
    if (!taak?.id) {
      return;
    }
    const { behandelaar, collegas } = await roepAan(api, 'GET', 'werk', `/taak/${encodeURIComponent(taak.id)}/collegas`);
    plek.replaceChildren(...(behandelaar || collegas.length ? [knop('Taak geven', 'link', () => openVenster(api, taak.id))] : []));
  });
}
