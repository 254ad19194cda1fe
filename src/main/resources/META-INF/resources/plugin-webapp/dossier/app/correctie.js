/* Putting right what was written: what stood there stays to be read. */
import { el, richt } from './bouw.js';
import { kalenderdag, kalendermoment, moment } from './datum.js';
import { formulier, rij, tekstvak, tekstveld } from './formulier.js';

const MET_DAG = /^(CONTACT|GESPREK)-/;
const MET_TIJD = /^CONTACT-/;

function verleden({ regels, oorspronkelijk }) {
  return [
    ...regels.map(({ reden, door, op }) =>
      el('p', { class: 'dossier-gecorrigeerd' }, el('strong', {}, `Gecorrigeerd op ${moment(op)} door ${door}: `), reden)
    ),
    el(
      'details',
      { class: 'dossier-oorspronkelijk' },
      el('summary', {}, 'Oorspronkelijke tekst'),
      oorspronkelijk.flatMap(({ kop, tekst, gevoerdOp, gevoerdOm }) => [
        gevoerdOp && el('p', {}, `Dag: ${kalendermoment(gevoerdOp, gevoerdOm)}`),
        kop && el('p', {}, el('strong', {}, kop)),
        el('p', { class: 'dossier-verslag' }, tekst || 'Hier stond niets.')
      ])
    )
  ];
}

const hoogte = (tekst) => String(Math.min(14, 2 + Math.ceil(tekst.length / 90) + tekst.split('\n').length));

function invulvelden({ stuk, delen }, { gevoerdOp, gevoerdOm }) {
  return [
    gevoerdOp &&
      MET_DAG.test(stuk) &&
      rij(
        tekstveld('gevoerdOp', 'Dag', { waarde: kalenderdag(gevoerdOp), hint: 'dd-mm-jjjj', inputmode: 'numeric' }),
        MET_TIJD.test(stuk) &&
          tekstveld('gevoerdOm', 'Tijd', { waarde: gevoerdOm?.slice(0, 5), hint: 'Als u die weet, zoals 14:30.' })
      ),
    ...delen.map(({ sleutel, kop, tekst }) => tekstvak(sleutel, kop || 'Tekst', { waarde: tekst, rows: hoogte(tekst) }))
  ];
}

function correctieformulier(een, woorden, { annuleer, bewaar, herlaad }) {
  const { stuk, versie, delen } = een.correctie;
  return formulier({
    titel: `Corrigeren: ${woorden}`,
    opslaan: 'Correctie opslaan',
    annuleer,
    herlaad,
    inhoud: el(
      'div',
      {},
      el(
        'p',
        {},
        'U verbetert een fout in wat er is opgeschreven. Wat er stond, blijft te lezen. Wat er is besloten of wat de uitkomst was, verandert hierdoor niet. Moet er iets anders worden besloten? Dat kan alleen met een nieuw besluit, in de taak daarvoor.'
      ),
      invulvelden(een.correctie, een),
      tekstvak('reden', 'Waarom corrigeert u dit?', { hint: 'Dit staat straks bij de correctie.', maxlength: '2000' })
    ),
    bewaar: ({ elements }) =>
      bewaar({
        stuk,
        versie,
        teksten: Object.fromEntries(delen.map(({ sleutel }) => [sleutel, elements[sleutel].value])),
        gevoerdOp: elements.gevoerdOp?.value ?? null,
        gevoerdOm: elements.gevoerdOm?.value ?? null,
        reden: elements.reden.value
      })
  });
}

/** Earlier corrections, and for who is involved the way to make one. */
export function correctiedeel(een, woorden, { blad, api, herlaad }) {
  const plek = el('div');
  const open = el(
    'button',
    { type: 'button', class: 'btn btn-default', click: toon, 'data-opent': 'formulier' },
    'Corrigeren',
    el('span', { class: 'sr-only' }, `: ${woorden}`)
  );

  function sluit() {
    plek.replaceChildren();
    open.hidden = false;
    richt(open);
  }

  function toon() {
    const form = correctieformulier(een, woorden, {
      annuleer: sluit,
      herlaad: () => herlaad({ bericht: 'Dit zijn de nieuwe gegevens.' }),
      bewaar: async (correctie) => {
        await api.legStukVast('correctie', correctie);
        await herlaad({ bericht: 'De correctie is opgeslagen. Wat er eerst stond, vindt u bij ‘Oorspronkelijke tekst’.' });
      }
    });
    open.hidden = true;
    plek.replaceChildren(form);
    richt(form.querySelector('h4'));
  }

  return el(
    'div',
    {},
    een.correctie.regels.length > 0 && verleden(een.correctie),
    blad.betrokken && el('div', { class: 'dossier-knoppen' }, open),
    plek
  );
}
