/**
 * The states of the world, one a line: name | adjectives and people | further names | capital and seats of government.
 * A capital or seat stands for its state when it acts or speaks. Written for Onrecord from general knowledge.
 */
export const stateTable = `
Afghanistan|Afghan||Kabul
Albania|Albanian||Tirana
Algeria|Algerian||Algiers
Andorra|Andorran||Andorra la Vella
Angola|Angolan||Luanda
Antigua and Barbuda|Antiguan,Barbudan|Antigua|
Argentina|Argentine,Argentinian||Buenos Aires,Casa Rosada
Armenia|Armenian||Yerevan
Australia|Australian||Canberra
Austria|Austrian||Vienna
Azerbaijan|Azerbaijani,Azeri||Baku
Bahamas|Bahamian|the Bahamas|Nassau
Bahrain|Bahraini||Manama
Bangladesh|Bangladeshi||Dhaka
Barbados|Barbadian||Bridgetown
Belarus|Belarusian,Belarussian||Minsk
Belgium|Belgian||
Belize|Belizean||Belmopan
Benin|Beninese||Porto-Novo
Bhutan|Bhutanese||Thimphu
Bolivia|Bolivian||La Paz
Bosnia and Herzegovina|Bosnian|Bosnia,Bosnia-Herzegovina|Sarajevo
Botswana|Botswanan,Motswana||Gaborone
Brazil|Brazilian||Brasilia
Brunei|Bruneian||Bandar Seri Begawan
Bulgaria|Bulgarian||Sofia
Burkina Faso|Burkinabe||Ouagadougou
Burundi|Burundian||Bujumbura
Cambodia|Cambodian||Phnom Penh
Cameroon|Cameroonian||Yaounde
Canada|Canadian||Ottawa
Cape Verde|Cape Verdean|Cabo Verde|Praia
Central African Republic|Central African||Bangui
Chad|Chadian||N'Djamena
Chile|Chilean||Santiago,La Moneda
China|Chinese|People's Republic of China|Beijing,Zhongnanhai
Colombia|Colombian||Bogota,Bogotá
Comoros|Comorian||Moroni
Costa Rica|Costa Rican||San José
Croatia|Croatian||Zagreb
Cuba|Cuban||Havana
Cyprus|Cypriot||Nicosia
Czech Republic|Czech|Czechia|Prague
Democratic Republic of Congo|Congolese|Congo,Democratic Republic of the Congo,DRC|Kinshasa
Denmark|Danish||Copenhagen
Djibouti|Djiboutian||
Dominica|||Roseau
Dominican Republic|Dominican||Santo Domingo
East Timor|Timorese|Timor-Leste|Dili
Ecuador|Ecuadorean,Ecuadorian||Quito
Egypt|Egyptian||Cairo
El Salvador|Salvadoran||San Salvador
Equatorial Guinea|Equatoguinean||Malabo
Eritrea|Eritrean||Asmara
Estonia|Estonian||Tallinn
Eswatini|Swazi|Swaziland|Mbabane
Ethiopia|Ethiopian||Addis Ababa
Fiji|Fijian||Suva
Finland|Finnish||Helsinki
France|French||Paris,Elysee,Élysée
Gabon|Gabonese||Libreville
Gambia|Gambian|the Gambia|Banjul
Georgia|Georgian||Tbilisi
Germany|German||Berlin,Bonn
Ghana|Ghanaian||Accra
Greece|Greek||Athens
Grenada|Grenadian||St. George's
Guatemala|Guatemalan||Guatemala City
Guinea|Guinean||Conakry
Guinea-Bissau|Bissau-Guinean||Bissau
Guyana|Guyanese||Georgetown
Haiti|Haitian||Port-au-Prince
Honduras|Honduran||Tegucigalpa
Hungary|Hungarian||Budapest
Iceland|Icelandic||Reykjavik
India|Indian||New Delhi,Delhi
Indonesia|Indonesian||Jakarta
Iran|Iranian|Islamic Republic of Iran|Tehran
Iraq|Iraqi||Baghdad
Ireland|Irish||Dublin
Israel|Israeli||Jerusalem
Italy|Italian||Rome
Ivory Coast|Ivorian|Côte d'Ivoire,Cote d'Ivoire|Abidjan
Jamaica|Jamaican||Kingston
Japan|Japanese||Tokyo
Jordan|Jordanian||Amman
Kazakhstan|Kazakh||Astana
Kenya|Kenyan||Nairobi
Kiribati|I-Kiribati||Tarawa
Kosovo|Kosovar||Pristina
Kuwait|Kuwaiti||Kuwait City
Kyrgyzstan|Kyrgyz||Bishkek
Laos|Laotian,Lao||Vientiane
Latvia|Latvian||Riga
Lebanon|Lebanese||Beirut
Lesotho|Basotho,Mosotho||Maseru
Liberia|Liberian||Monrovia
Libya|Libyan||Tripoli
Liechtenstein|Liechtensteiner||Vaduz
Lithuania|Lithuanian||Vilnius
Luxembourg|Luxembourgish,Luxembourger||
Madagascar|Malagasy||Antananarivo
Malawi|Malawian||Lilongwe
Malaysia|Malaysian||Kuala Lumpur
Maldives|Maldivian|the Maldives|Malé,Male
Mali|Malian||Bamako
Malta|Maltese||Valletta
Marshall Islands|Marshallese|the Marshall Islands|Majuro
Mauritania|Mauritanian||Nouakchott
Mauritius|Mauritian||Port Louis
Mexico|Mexican||Mexico City,Los Pinos
Micronesia|Micronesian||Palikir
Moldova|Moldovan||Chisinau
Monaco|Monegasque,Monégasque||
Mongolia|Mongolian||Ulan Bator,Ulaanbaatar
Montenegro|Montenegrin||Podgorica
Morocco|Moroccan||Rabat
Mozambique|Mozambican||Maputo
Myanmar|Burmese|Burma|Naypyitaw,Naypyidaw
Namibia|Namibian||Windhoek
Nauru|Nauruan||Yaren
Nepal|Nepali,Nepalese||Kathmandu
Netherlands|Dutch|the Netherlands,Holland|The Hague
New Zealand|New Zealander||Wellington
Nicaragua|Nicaraguan||Managua
Niger|Nigerien||Niamey
Nigeria|Nigerian||Abuja
North Korea|North Korean||Pyongyang
North Macedonia|Macedonian|Macedonia|Skopje
Norway|Norwegian||Oslo
Oman|Omani||Muscat
Pakistan|Pakistani||Islamabad
Palau|Palauan||Ngerulmud
Palestinian Authority|Palestinian|Palestine|Ramallah
Panama|Panamanian||Panama City
Papua New Guinea|Papua New Guinean||Port Moresby
Paraguay|Paraguayan||Asuncion
Peru|Peruvian||Lima
Philippines|Philippine,Filipino|the Philippines|Manila,Malacanang
Poland|Polish||Warsaw
Portugal|Portuguese||Lisbon
Qatar|Qatari||Doha
Republic of Congo|||Brazzaville
Romania|Romanian||Bucharest
Russia|Russian|Russian Federation|Moscow,Kremlin
Rwanda|Rwandan||Kigali
Saint Kitts and Nevis|Kittitian,Nevisian|St. Kitts and Nevis,St Kitts and Nevis,St. Kitts,St Kitts|Basseterre
Saint Lucia|Saint Lucian,St. Lucian|St. Lucia,St Lucia|Castries
Saint Vincent and the Grenadines|Vincentian|St. Vincent and the Grenadines,St Vincent and the Grenadines,St. Vincent,St Vincent|Kingstown
Samoa|Samoan||Apia
San Marino|Sammarinese||
São Tomé and Príncipe|São Toméan,Sao Tomean|Sao Tome and Principe,São Tomé,Sao Tome|
Saudi Arabia|Saudi,Saudi Arabian||Riyadh
Senegal|Senegalese||Dakar
Serbia|Serbian,Serb||Belgrade
Seychelles|Seychellois||
Sierra Leone|Sierra Leonean,Sierra Leonian||Freetown
Singapore|Singaporean||
Slovakia|Slovak||Bratislava
Slovenia|Slovenian||Ljubljana
Solomon Islands|Solomon Islander||Honiara
Somalia|Somali||Mogadishu
South Africa|South African||Pretoria
South Korea|South Korean|Republic of Korea|Seoul,Blue House
South Sudan|South Sudanese||Juba
Soviet Union|Soviet|USSR|
Spain|Spanish||Madrid,Moncloa
Sri Lanka|Sri Lankan||Colombo
Sudan|Sudanese||Khartoum
Suriname|Surinamese||Paramaribo
Sweden|Swedish||Stockholm
Switzerland|Swiss||Bern,Berne
Syria|Syrian||Damascus
Taiwan|Taiwanese||Taipei
Tajikistan|Tajik||Dushanbe
Tanzania|Tanzanian||Dodoma
Thailand|Thai||Bangkok
Togo|Togolese||Lome
Tonga|Tongan||Nuku'alofa
Trinidad and Tobago|Trinidadian||Port of Spain
Tunisia|Tunisian||Tunis
Turkey|Turkish|Türkiye|Ankara
Turkmenistan|Turkmen||Ashgabat
Tuvalu|Tuvaluan||Funafuti
Uganda|Ugandan||Kampala
Ukraine|Ukrainian||Kiev,Kyiv
United Arab Emirates|Emirati|UAE,Emirates|Abu Dhabi
United Kingdom|British|Britain,Great Britain,UK,U.K.|London,Downing Street,Whitehall,Number 10,No. 10
United States|American,U.S.|United States of America,US,U.S.A.,USA,America|Washington,White House
Uruguay|Uruguayan||Montevideo
Uzbekistan|Uzbek||Tashkent
Vanuatu|Ni-Vanuatu||Port Vila
Vatican City|Vatican|Holy See,Vatican|
Venezuela|Venezuelan||Caracas,Miraflores
Vietnam|Vietnamese||Hanoi
Yemen|Yemeni||Sanaa
Yugoslavia|Yugoslav||
Zambia|Zambian||Lusaka
Zimbabwe|Zimbabwean||Harare
`;

/** Names that are places and never speak: regions, continents, and the states and large cities within states. */
export const placeNames: ReadonlySet<string> = new Set(
  `Africa|Asia|Europe|America|Americas|North America|South America|Latin America|Central America|Middle East|Balkans|Caucasus|Crimea|Siberia|Chechnya|Kashmir|Tibet|Gaza|Gaza Strip|West Bank|Baltic|Caribbean|Scandinavia|Antarctica|Arctic
  |Atlantic|Pacific|Mediterranean|Black Sea|Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota
  |Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|New York City|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont
  |Virginia|West Virginia|Wisconsin|Wyoming|Chicago|Boston|Los Angeles|San Francisco|Philadelphia|Houston|Dallas|Miami|Atlanta|Detroit|Seattle|Denver|Phoenix|Cleveland|Baltimore|Pittsburgh|Las Vegas|New Orleans|Charlotte|Orlando|Austin
  |San Diego|Manhattan|Brooklyn|Queens|Bronx|England|Scotland|Wales|Northern Ireland|Yorkshire|Manchester|Birmingham|Liverpool|Glasgow|Edinburgh|Cardiff|Belfast|Leeds|Bristol|Cornwall|Kent|Sussex|Munich|Hamburg|Frankfurt|Cologne|Milan|Naples
  |Turin|Barcelona|Marseille|Lyon|Geneva|Zurich|Brussels|Amsterdam|Rotterdam|Antwerp|Istanbul|Dubai|Mumbai|Kolkata|Chennai|Bangalore|Karachi|Lahore|Shanghai|Hong Kong|Shenzhen|Guangzhou|Osaka|Sydney|Melbourne|Perth|Brisbane|Toronto
  |Montreal|Vancouver|Quebec|Ontario|Alberta|British Columbia|Sao Paulo|Rio de Janeiro|St. Petersburg|Saint Petersburg|Vladivostok|Herat|Kandahar|Helmand|Basra|Mosul|Aleppo|Benghazi|Lagos|Johannesburg|Cape Town|Casablanca|Earth|Mars|Moon
  |Main Street|Wall Street|Silicon Valley|Hollywood|Broadway`.split(/\s*\|\s*/),
);
