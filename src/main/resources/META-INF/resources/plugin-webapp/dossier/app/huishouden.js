/* Is another dossier the same household? A caseworker compares the people, decides with a reason, and can take that back. */
import { deel, el, knop, richt } from './bouw.js';
import { dag, moment } from './datum.js';
import { formulier, rondjes, tekstvak } from './formulier.js';
import { vergelijking } from './vergelijking.js';
import { grond } from './woorden.js';

const JA_NEE = [
  { code: 'ja', tekst: 'Ja, het is hetzelfde huishouden' },
  { code: 'nee', tekst: 'Nee, het is een ander huishouden' }
];

const NOG_GEKOPPELD =
  ' De dossiers horen nog bij elkaar door een ander besluit. Klopt dat ook niet? Draai dan ook dat besluit terug.';

export function huishoudendeel(omgeving) {
  const { twijfels, huishoudbesluiten } = omgeving.blad;
  if (!twijfels.length && !huishoudbesluiten.length) {
    return null;
  }
  return deel(
    'Hetzelfde huishouden?',
    twijfels.length > 0 &&
      el('p', {}, 'Misschien is dit huishouden al bekend. De melding is pas compleet als u dit hebt besloten.'),
    twijfels.map((twijfel) => vraag(twijfel, omgeving)),
    huishoudbesluiten.map((besluit) => besloten(besluit, omgeving))
  );
}

function verloop(regels) {
  return el(
    'ul',
    { class: 'dossier-lijst' },
    regels.map(({ zelfde, reden, door, op }) =>
      el(
        'li',
        {},
        `${moment(op)}, door ${door}: `,
        el('strong', {}, zelfde ? 'hetzelfde huishouden' : 'een ander huishouden'),
        `. Reden: ${reden}`
      )
    )
  );
}

/** A card with one button; the button makes place for a form, and comes back when that is cancelled. */
function kaart(inhoud, opschrift, maakFormulier, { blad, meld }) {
  const plek = el('div');
  const opener = knop(opschrift, 'default', async () => {
    opener.disabled = true;
    try {
      const form = await maakFormulier(() => {
        form.replaceWith(opener);
        richt(opener);
      });
      opener.replaceWith(form);
      richt(form.querySelector('h4'));
    } catch (probleem) {
      meld(probleem);
    } finally {
      opener.disabled = false;
    }
  });
  opener.dataset.opent = 'formulier';
  plek.append(opener);
  return el('div', { class: 'dossier-kaart' }, ...inhoud, blad.betrokken && plek);
}

function vraag(twijfel, omgeving) {
  const { api, herlaad } = omgeving;
  const { kandidaat } = twijfel;
  const uitleg = `Dossier ${kandidaat} heeft ${grond(twijfel.grond)}. Gevonden op ${dag(twijfel.sinds)}.`;
  const eerder = twijfel.verloop.length > 0 && el('div', {}, el('p', {}, 'Eerder besloten:'), verloop(twijfel.verloop));

  return kaart([el('p', {}, uitleg), eerder], `Vergelijken en beslissen: dossier ${kandidaat}`, async (annuleer) => {
    const beeld = await api.vergelijkHuishouden(kandidaat);
    return formulier({
      titel: `Is dossier ${kandidaat} hetzelfde huishouden?`,
      opslaan: 'Besluit vastleggen',
      annuleer,
      herlaad: () => herlaad({ bericht: 'De nieuwe gegevens staan er nu.' }),
      inhoud: el(
        'div',
        {},
        vergelijking(beeld),
        rondjes('zelfde', 'Uw besluit', JA_NEE),
        tekstvak('reden', 'Waarom?', { maxlength: '2000' })
      ),
      bewaar: async (form) => {
        const keuze = form.elements.zelfde.value;
        const { nogGekoppeld } = await api.beslisHuishouden({
          kandidaat,
          zelfde: keuze ? keuze === 'ja' : null,
          reden: form.elements.reden.value
        });
        await herlaad({
          bericht: `Uw besluit over dossier ${kandidaat} is vastgelegd.${nogGekoppeld ? NOG_GEKOPPELD : ''}`
        });
      }
    });
  }, omgeving);
}

function besloten({ besluit, dossiernummer, kandidaat, zelfde, verloop: regels }, omgeving) {
  const { blad, api, herlaad } = omgeving;
  const ander = [kandidaat, dossiernummer].filter((nummer) => nummer !== blad.dossiernummer);
  const welk = ander.length === 1 ? `dossier ${ander[0]}` : `dossier ${ander[1]} en dossier ${ander[0]}`;
  const opschrift = zelfde ? 'Toch niet hetzelfde huishouden' : 'Toch wel hetzelfde huishouden';

  return kaart([el('p', {}, `Besloten over ${welk}:`), verloop(regels)], `${opschrift}: ${welk}`, async (annuleer) =>
    formulier({
      titel: `${opschrift}: ${welk}`,
      opslaan: 'Besluit terugdraaien',
      annuleer,
      herlaad: () => herlaad({ bericht: 'De nieuwe gegevens staan er nu.' }),
      inhoud: el(
        'div',
        {},
        el(
          'p',
          {},
          zelfde
            ? 'De dossiers worden weer los. Elke melding houdt de personen en alles wat er is vastgelegd.'
            : 'De dossiers worden één huishouden. Elk dossier houdt zijn eigen nummer.'
        ),
        tekstvak('reden', 'Waarom?', { maxlength: '2000' })
      ),
      bewaar: async (form) => {
        const { nogGekoppeld } = await api.draaiHuishoudenTerug(besluit, form.elements.reden.value);
        await herlaad({ bericht: `Het besluit over ${welk} is teruggedraaid.${nogGekoppeld ? NOG_GEKOPPELD : ''}` });
      }
    }), omgeving);
}
