/* The form of one betrokkene. */
import { el } from './bouw.js';
import { geboren, ontleed, stelSamen } from './datum.js';
import { formulier, groep, keuzelijst, rij, rondjes, tekstveld, vinkje } from './formulier.js';
import { leesRelaties, relatieveld } from './relaties.js';
import { GESLACHTEN, ROLLEN, volledigeNaam } from './woorden.js';

const LEEG = {
  rol: '',
  gegevens: { geslacht: '', adres: null, veiligContact: {} },
  aard: [],
  relaties: []
};

function geboortedatum(code) {
  const { dag, maand, jaar, ongeboren } = ontleed(code);
  return groep(
    'Geboortedatum',
    { veld: 'geboortedatum', hint: 'Bijvoorbeeld 03 11 2015. Laat leeg wat niet bekend is.' },
    rij(
      tekstveld('dag', 'Dag', { waarde: dag, inputmode: 'numeric', maxlength: '2', size: '2' }),
      tekstveld('maand', 'Maand', { waarde: maand, inputmode: 'numeric', maxlength: '2', size: '2' }),
      tekstveld('jaar', 'Jaar', { waarde: jaar, inputmode: 'numeric', maxlength: '4', size: '4' })
    ),
    vinkje('ongeboren', 'Nog niet geboren', ongeboren)
  );
}

function burgerservicenummer({ bsn, bsnReden }, redenen) {
  return groep(
    'Burgerservicenummer',
    {},
    rij(
      tekstveld('bsn', 'BSN', { waarde: bsn, hint: '9 cijfers', inputmode: 'numeric', maxlength: '12' }),
      keuzelijst('bsnReden', 'Geen BSN? Kies waarom', redenen, { waarde: bsnReden, leeg: 'Er is een BSN' })
    )
  );
}

function adres(gegeven) {
  const bekend = gegeven ?? {};
  return groep(
    'Adres',
    {},
    rij(
      tekstveld('adres.straat', 'Straat', { waarde: bekend.straat, maxlength: '200' }),
      tekstveld('adres.huisnummer', 'Huisnummer', { waarde: bekend.huisnummer, inputmode: 'numeric', maxlength: '5' }),
      tekstveld('adres.toevoeging', 'Toevoeging', { waarde: bekend.toevoeging, maxlength: '20' })
    ),
    rij(
      tekstveld('adres.postcode', 'Postcode', { waarde: bekend.postcode, maxlength: '7' }),
      tekstveld('adres.woonplaats', 'Woonplaats', { waarde: bekend.woonplaats, maxlength: '200' })
    ),
    vinkje('adres.afgeschermd', 'Afgeschermd adres: niemand buiten Veilig Thuis mag dit weten', bekend.afgeschermd)
  );
}

function veiligContact({ kanaal, uren, nooitBellen, nooitSchrijven, tolk }) {
  return groep(
    'Veilig contact',
    { hint: 'Hoe bereikt u deze persoon zonder dat het gevaar oplevert?' },
    tekstveld('veiligContact.kanaal', 'Veilige manier', {
      waarde: kanaal, hint: 'Bijvoorbeeld een telefoonnummer, of ‘via school’', maxlength: '60'
    }),
    tekstveld('veiligContact.uren', 'Veilige tijden', {
      waarde: uren, hint: 'Bijvoorbeeld ‘werkdagen van 9 tot 12 uur’', maxlength: '200'
    }),
    vinkje('veiligContact.nooitBellen', 'Nooit bellen', nooitBellen),
    vinkje('veiligContact.nooitSchrijven', 'Nooit schrijven of mailen', nooitSchrijven),
    tekstveld('veiligContact.tolk', 'Tolk nodig? Schrijf op voor welke taal', { waarde: tolk, maxlength: '60' })
  );
}

function lees(form, versie) {
  const veld = (naam) => form.elements[naam];
  const tekst = (naam) => veld(naam).value.trim() || null;
  const aan = (naam) => veld(naam).checked;
  return {
    versie,
    rol: tekst('rol'),
    achternaam: tekst('achternaam'),
    voornamen: tekst('voornamen'),
    geboortedatum: stelSamen({
      dag: veld('dag').value.trim(),
      maand: veld('maand').value.trim(),
      jaar: veld('jaar').value.trim(),
      ongeboren: aan('ongeboren')
    }),
    geslacht: tekst('geslacht'),
    bsn: tekst('bsn'),
    bsnReden: tekst('bsnReden'),
    adres: {
      straat: tekst('adres.straat'),
      huisnummer: tekst('adres.huisnummer'),
      toevoeging: tekst('adres.toevoeging'),
      postcode: tekst('adres.postcode'),
      woonplaats: tekst('adres.woonplaats'),
      afgeschermd: aan('adres.afgeschermd')
    },
    veiligContact: {
      kanaal: tekst('veiligContact.kanaal'),
      uren: tekst('veiligContact.uren'),
      nooitBellen: aan('veiligContact.nooitBellen'),
      nooitSchrijven: aan('veiligContact.nooitSchrijven'),
      tolk: tekst('veiligContact.tolk')
    },
    aard: [...form.querySelectorAll('[name="aard"]:checked')].map(({ value }) => value),
    relaties: leesRelaties(form)
  };
}

/** `persoon` is null for a new betrokkene. */
export function betrokkeneformulier({ persoon, blad, bewaar, annuleer, herlaad }) {
  const { rol, gegevens, aard, relaties } = persoon ?? LEEG;
  const anderen = [...blad.betrokkenen.map(({ id, gegevens: g }) => ({ id, ...g })), ...blad.huisgenoten]
    .filter(({ id }) => id !== persoon?.id)
    .map((ander) => ({ code: String(ander.id), tekst: `${volledigeNaam(ander)}, geboren: ${geboren(ander.geboortedatum)}` }));
  return formulier({
    titel: persoon ? `Gegevens van ${volledigeNaam(gegevens)} wijzigen` : 'Betrokkene toevoegen',
    opslaan: persoon ? 'Wijziging opslaan' : 'Betrokkene opslaan',
    annuleer,
    herlaad,
    bewaar: (form) => bewaar(lees(form, persoon?.versie ?? null)),
    inhoud: el(
      'div',
      {},
      keuzelijst('rol', 'Rol in deze melding (verplicht)', ROLLEN, { waarde: rol }),
      rij(
        tekstveld('voornamen', 'Voornamen', { waarde: gegevens.voornamen, maxlength: '200' }),
        tekstveld('achternaam', 'Achternaam (verplicht)', { waarde: gegevens.achternaam, maxlength: '200' })
      ),
      geboortedatum(gegevens.geboortedatum),
      rondjes('geslacht', 'Geslacht (verplicht)', GESLACHTEN, gegevens.geslacht),
      burgerservicenummer(gegevens, blad.lijsten.bsnReden),
      adres(gegevens.adres),
      veiligContact(gegevens.veiligContact),
      groep(
        'Aard: wat is deze persoon overkomen?',
        { veld: 'aard', hint: 'Kies alles wat van toepassing is. Bij een pleger kiest u meestal niets.' },
        el(
          'div',
          { class: 'dossier-kolommen' },
          blad.lijsten.aard.map(({ code, tekst }) => vinkje('aard', tekst, aard.includes(code), code))
        )
      ),
      relatieveld(relaties, anderen, blad.lijsten.relatie)
    )
  });
}
