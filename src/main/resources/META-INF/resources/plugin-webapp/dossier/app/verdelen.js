/* Giving one task to a colleague, or back to the team. The server sends names only to who may do this. */
import { roepAan } from './api.js';
import { el, knop, richt } from './bouw.js';
import { formulier } from './formulier.js';
import { aanWie, geef, waarom } from './geven.js';
import { haalEerst, venster } from './werk.js';

export const vernieuw = () => window.angular.element(document.body).injector().get('$route').reload();

const verdeling = (api, taakId) => roepAan(api, 'GET', 'werk', `/taak/${encodeURIComponent(taakId)}/collegas`);

async function openVenster(api, taakId) {
  const { behandelaar, collegas } = await verdeling(api, taakId);
  const form = formulier({
    titel: behandelaar ? `Nu bij ${behandelaar}` : 'Nu bij niemand',
    opslaan: 'Taak geven',
    annuleer: () => dialoog.close(),
    inhoud: el(
      'div',
      {},
      aanWie(
        collegas,
        'Aan wie geeft u de taak?',
        collegas.length
          ? 'U ziet alleen collega’s uit de regio met een rol die deze taak mag doen.'
          : 'Er is in deze regio geen andere collega met een rol die deze taak mag doen.',
        behandelaar
      ),
      behandelaar && waarom()
    ),
    bewaar: async ({ elements }) => {
      const { geweigerd } = await geef(api, [taakId], elements, Boolean(behandelaar));
      if (geweigerd.length) {
        throw { title: 'De taak is niet gegeven', detail: geweigerd[0].waarom };
      }
      dialoog.close();
      vernieuw();
    }
  });
  const dialoog = venster('Taak geven', form);
  richt(form.elements.aan);
}

/** Tasklist keeps this place for all tasks: each task that is chosen is asked for anew. */
export function toonVerdelen(plek, api, scope) {
  let laatste;
  scope.taskData.observe('task', async (taak) => {
    laatste = taak?.id;
    plek.replaceChildren();
    if (!taak?.id) {
      return;
    }
    const { behandelaar, collegas } = await verdeling(api, taak.id).catch(() => ({ collegas: [] }));
    if (taak.id !== laatste) {
      return;
    }
    plek.replaceChildren(...(behandelaar || collegas.length ? [knop('Taak geven', 'link', haalEerst(() => openVenster(api, taak.id)))] : []));
  });
}
