/* Adding what happened between two tasks: a contact, a conversation, a new plan. */
import { el, knop, richt } from './bouw.js';
import { formulier, groep, rij, rondjes, tekstvak, tekstveld, vinkje } from './formulier.js';
import { keuzes } from './woorden.js';

const CONTACTEN = { TELEFOON: 'Telefoon', HUISBEZOEK: 'Huisbezoek', KANTOOR: 'Gesprek op kantoor', VIDEO: 'Videobellen' };
const MET = {
  slachtoffer: 'Slachtoffer',
  pleger: 'Pleger',
  kind: 'Kind',
  ouder: 'Ouder of verzorger',
  ander: 'Iemand anders uit het huishouden'
};
const UITKOMSTEN = { BEVESTIGD: 'Bevestigd', ONTKRACHT: 'Ontkracht', ONDUIDELIJK: 'Onduidelijk' };
const MOTIVATIES = { JA: 'Ja', DEELS: 'Deels', NEE: 'Nee', ONDUIDELIJK: 'Onduidelijk' };
const GESPREKKEN = { FORMEEL_NETWERK: 'Een beroepskracht', INFORMEEL_NETWERK: 'Familie, buren of andere bekenden' };
const NOEMEN = { 'blijft-vertrouwelijk': 'Nee, dat blijft vertrouwelijk', 'mag-genoemd-worden': 'Ja, met toestemming' };

const dagveld = () => tekstveld('gevoerdOp', 'Op welke dag?', { hint: 'dd-mm-jjjj', inputmode: 'numeric' });

const waarden = (form, ...velden) => Object.fromEntries(velden.map((veld) => [veld, form.elements[veld].value || null]));

const contact = {
  naam: 'Contact toevoegen',
  soort: 'contact',
  klaar: 'Het contact is vastgelegd.',
  velden: () => [
    el('p', {}, 'Voor een contact met betrokkenen buiten een taak om. Staat er een taak open om contact te leggen? Vul dan die taak in: dit formulier rondt geen taak af.'),
    rondjes('soort', 'Hoe was het contact?', keuzes(CONTACTEN)),
    rij(dagveld(), tekstveld('gevoerdOm', 'Hoe laat?', { hint: 'Als u dat weet, zoals 14:30.' })),
    groep('Met wie?', { veld: 'met' }, keuzes(MET).map(({ code, tekst }) => vinkje('met', tekst, false, code))),
    rondjes('uitkomst', 'Wat zeggen betrokkenen over de zorgen?', keuzes(UITKOMSTEN)),
    rondjes('motivatie', 'Willen zij hulp of verandering?', keuzes(MOTIVATIES)),
    tekstvak('verslag', 'Verslag', {
      hint: 'Feiten apart van uw duiding. De naam van een vertrouwelijke melder of informant hoort hier niet.',
      rows: '6'
    })
  ],
  invoer: (form) => ({
    ...waarden(form, 'soort', 'gevoerdOp', 'gevoerdOm', 'uitkomst', 'motivatie', 'verslag'),
    met: [...form.querySelectorAll('input[name="met"]:checked')].map((vinkje) => vinkje.value)
  })
};

/* The melder, the MDO, informing and giving zicht back are steps of the route: only their tasks record those. */
const gesprek = {
  naam: 'Gesprek toevoegen',
  soort: 'gesprek',
  klaar: 'Het gesprek is vastgelegd.',
  velden: () => {
    const soort = rondjes('soort', 'Met wie was het gesprek?', keuzes(GESPREKKEN));
    const noemen = rondjes('noemen', 'Mogen betrokkenen weten wie u sprak?', keuzes(NOEMEN));
    noemen.hidden = true;
    soort.addEventListener('change', ({ target }) => {
      noemen.hidden = target.value !== 'INFORMEEL_NETWERK';
    });
    return [
      el('p', {}, 'Een gesprek met de melder, een multidisciplinair overleg, informeren, terugkoppelen en zicht teruggeven legt u vast in de taak daarvoor. Anders weet de route niet dat het is gedaan.'),
      soort,
      noemen,
      tekstveld('met', 'Met wie precies?', { hint: 'Naam en functie, of de band met het gezin.', maxlength: '500' }),
      dagveld(),
      tekstvak('verslag', 'Verslag', { rows: '6' })
    ];
  },
  invoer: (form) => waarden(form, 'soort', 'noemen', 'met', 'gevoerdOp', 'verslag')
};

const plan = {
  naam: 'Nieuw veiligheidsplan',
  soort: 'veiligheidsplan',
  klaar: 'Het nieuwe veiligheidsplan is vastgelegd. Dit plan geldt nu.',
  velden: ({ stukken }) => {
    const [voorwaarden, afspraken] = stukken.find(({ soort }) => soort === 'VEILIGHEIDSPLAN')?.correctie?.delen ?? [];
    return [
      el('p', {}, 'Het nieuwe plan komt in de plaats van het plan dat nu geldt. Het oude blijft te lezen. Is er acuut gevaar? Meld dat met de knop bovenaan.'),
      tekstvak('voorwaarden', 'Voorwaarden voor veiligheid (wat)', { waarde: voorwaarden?.tekst, hint: 'Eén voorwaarde per regel.', rows: '5' }),
      tekstvak('afspraken', 'Afspraken (hoe)', { waarde: afspraken?.tekst, hint: 'Eén afspraak per regel: hoe, wie en wanneer.', rows: '5' }),
      rondjes('directVeilig', 'Is het nu veilig voor iedereen?', [{ code: 'ja', tekst: 'Ja' }, { code: 'nee', tekst: 'Nee' }])
    ];
  },
  invoer: (form) => waarden(form, 'voorwaarden', 'afspraken', 'directVeilig')
};

/** Buttons, each with its form; for who is involved. */
export function aanvuldeel({ blad, api, herlaad }) {
  if (!blad.betrokken) {
    return null;
  }
  const plek = el('div');

  function opener(wat) {
    const begin = knop(wat.naam, 'default', () => {
      const form = formulier({
        titel: wat.naam,
        opslaan: 'Opslaan',
        inhoud: el('div', {}, wat.velden(blad)),
        annuleer: () => {
          plek.replaceChildren();
          richt(begin);
        },
        bewaar: async (element) => {
          await api.legStukVast(wat.soort, wat.invoer(element));
          await herlaad({ bericht: wat.klaar });
        }
      });
      plek.replaceChildren(form);
      richt(form.querySelector('h4'));
    });
    begin.dataset.opent = 'formulier';
    return begin;
  }

  // Of a closed melding there is nothing left to plan.
  const soorten = blad.geslotenOp ? [contact, gesprek] : [contact, gesprek, plan];
  return el('div', {}, el('div', { class: 'dossier-knoppen' }, soorten.map(opener)), plek);
}
