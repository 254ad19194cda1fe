/* Where routes pile up: on the model of a process in Cockpit, and the same as a table in a tab. All versions of the process count together. */
import { bezig, el, haal, melding, tabel } from './bouw.js';
import { dag, dagen, soort } from './woorden.js';

const haalStanden = (api, definitie) => haal(api, `standen?definitie=${encodeURIComponent(definitie)}`);

/** On the model of the version that is shown; a step that only an older version has stands in the table alone. */
export async function toonOpModel(viewer, { api, processDefinitionId }) {
  const [register, overlays] = ['elementRegistry', 'overlays'].map((naam) => viewer.get(naam));
  // Who does not steer sees Cockpit's own counts.
  const standen = await haalStanden(api, processDefinitionId).catch(() => []);
  overlays.remove({ type: 'routes-stand' });
  standen
    .filter(({ element }) => register.get(element))
    .forEach(({ element, aantal, oudsteDagen, teLaat }) =>
      overlays.add(element, 'routes-stand', {
        position: { top: -34, left: 0 },
        html: el(
          'div',
          { class: 'routes-stand' },
          el('div', {}, `${aantal} open${teLaat > 0 ? `, ${teLaat} te laat` : ''}`),
          el('div', {}, `oudste ${dagen(oudsteDagen)}`)
        )
      })
    );
}

function inTabel(standen) {
  if (standen.length === 0) {
    return el('p', {}, 'Van dit proces staat nu niets open in uw regio.');
  }
  return el(
    'div',
    { class: 'routes-stokt' },
    el('p', {}, 'Dit zijn alle versies van het proces samen. Op de tekening staan alleen de stappen die deze versie ook heeft.'),
    tabel(
      'Waar routes van uw regio nu staan, de meeste bovenaan',
      ['Stap', 'Soort', 'Open', 'Waarvan in deze versie', 'Oudste sinds', 'Oudste', 'Te laat'],
      standen.map((stand) => [
        stand.naam,
        soort(stand.soort),
        String(stand.aantal),
        String(stand.dezeVersie),
        dag(stand.oudste),
        dagen(stand.oudsteDagen),
        stand.soort === 'userTask' ? String(stand.teLaat) : 'geen taak'
      ])
    )
  );
}

export async function toonInTabblad(knoop, { api, processDefinitionId }) {
  knoop.replaceChildren(bezig());
  try {
    knoop.replaceChildren(inTabel(await haalStanden(api, processDefinitionId)));
  } catch (fout) {
    knoop.replaceChildren(melding(fout.message));
  }
}
