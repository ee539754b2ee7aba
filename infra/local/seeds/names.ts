import type { Random } from './random.ts';

/** Names that go together in one family. Any likeness to a person is chance. */
type NamePool = { surnames: string[]; girls: string[]; boys: string[]; women: string[]; men: string[] };

const words = (text: string): string[] => text.split(' ');

const namePools: readonly NamePool[] = [
  {
    surnames: words(
      'Hathersley Brackenbury Penhallow Twelvetrees Marchbank Oldacre Tilsley Wetherall Copplestone Furnival',
    ),
    girls: words('Isla Poppy Evie Maisie Freya Daisy Harriet Lottie Beth Orla'),
    boys: words('Alfie Noah Jack Theo Oscar Harvey Tyler Jude Kian Archie'),
    women: words('Kelly Gemma Rachel Stacey Claire Donna Hayley Leanne'),
    men: words('Craig Lee Darren Stuart Wayne Shaun Gary Neil'),
  },
  {
    surnames: words('Chaudhary Sandhu Desai Gillani Qureshi Bhattacharya Rahmani Malhotra Siddiqui Thandi'),
    girls: words('Aisha Zara Simran Maryam Anaya Hafsa Jasmin Noor Priya Safa'),
    boys: words('Zayn Arjun Yusuf Harjit Ibrahim Rohan Bilal Kabir Musa Dev'),
    women: words('Shabana Harpreet Nasreen Meena Rukhsana Sunita Farzana Jaspal'),
    men: words('Tariq Gurdeep Imtiaz Sanjay Waseem Balbir Nadeem Rakesh'),
  },
  {
    surnames: words('Adebanjo Okwuosa Mensah Boateng Asante Mwangi Chikwanda Tesfaye Sesay Oyelade'),
    girls: words('Ama Temi Blessing Naomi Zuri Chiamaka Esther Selam Adjoa Grace'),
    boys: words('Kwame Tobi Emmanuel Kofi Daniel Femi Josiah Yonas Kelechi David'),
    women: words('Abena Folake Comfort Ngozi Miriam Patience Hiwot Yetunde'),
    men: words('Kojo Adewale Samuel Obinna Joseph Biniam Moses Segun'),
  },
  {
    surnames: words('Wisniewska Kowalenko Nowacki Ionescu Popovici Petrauskas Zielinska Horvath Dumitrache Stankevich'),
    girls: words('Zuzanna Oliwia Maja Ioana Kamile Nikola Alexandra Lena Darya Hanna'),
    boys: words('Jakub Filip Szymon Andrei Lukas Mateusz Stefan Kacper Matei Dominik'),
    women: words('Agnieszka Monika Elena Ruta Magdalena Cristina Beata Olena'),
    men: words('Piotr Marcin Vasile Tomas Grzegorz Florin Pawel Bohdan'),
  },
  {
    surnames: words('Llewellyn MacAskill O’Dowd Trevanion Pryce-Hughes Gallacher Kinsella Penrose Maddocks Strachan'),
    girls: words('Cerys Niamh Eilidh Aoife Carys Mhairi Seren Roisin Ffion Skye'),
    boys: words('Rhys Cillian Callum Ieuan Finlay Owain Tadhg Struan Dylan Ruairi'),
    women: words('Bethan Sinead Morag Nerys Catriona Maire Angharad Fiona'),
    men: words('Gethin Declan Hamish Emrys Padraig Angus Huw Cormac'),
  },
  {
    surnames: words(
      'Braithwaite St-Hilaire Grantley Thompsett Francisque DaCosta Josephs Lewin Campbell-Reid Morgan-Ford',
    ),
    girls: words('Kezia Tiana Shanice Amara Jada Renee Leah Nia Imani Simone'),
    boys: words('Jaden Malachi Tyrese Elijah Marlon Andre Reuben Zion Isaiah Kai'),
    women: words('Marcia Sandra Yvonne Natalie Denise Paulette Sharon Michelle'),
    men: words('Delroy Winston Curtis Trevor Leroy Carlton Errol Neville'),
  },
  {
    surnames: words('Nguyen Leung Pham Reyes Takahashi Wongsiri Santos Zhao Chan Lim'),
    girls: words('Mei Linh Angel Hana Jia Thuy Althea Suki Kim Yan'),
    boys: words('Minh Kenji Wei Angelo Jun Bao Hao Marco Tuan Ken'),
    women: words('Li Hoa Marisol Yuki Xiu Ngoc Rosalie Siu'),
    men: words('Chen Duc Rodel Hiro Ming Hung Benjie Kwok'),
  },
  {
    surnames: words('Khoury Karimi Al-Rashid Yilmaz Berwari Hosseini Ahmadzai Mansour Sabah Kaya'),
    girls: words('Layla Rojin Elif Yasmin Parwana Dalal Nazanin Rima Soraya Zeynep'),
    boys: words('Omar Aram Emre Karim Hamid Sami Reza Zana Kerem Idris'),
    women: words('Rania Nasrin Aylin Shirin Fatma Golnaz Huda Zozan'),
    men: words('Khaled Dara Mehmet Farid Rostam Bassam Azad Hassan'),
  },
  {
    surnames: words('Loveridge Boswell Hearn Buckland Cooper Price Doherty Stanley'),
    girls: words('Shanelle Kizzy Lavinia Rosie Savannah Mirella Tillie Crystal'),
    boys: words('Levi Jimmy Nelson Tommy Elvis Riley Duke Hezekiah'),
    women: words('Margaret Priscilla Kathleen Britannia Rosanne Mary-Jane'),
    men: words('Manny Nelson John-Joe Abraham Danny Wally'),
  },
];

export type SeedFamily = { surname: string; child: (sex: 'F' | 'M') => string; adult: (sex: 'F' | 'M') => string };

/** A family with its surname; each child and adult asked of it has another forename, as long as there are any. */
export const familyFrom = (random: Random): SeedFamily => {
  const pool = random.pick(namePools);
  const used = new Set<string>();
  const fresh = (names: readonly string[]) => {
    const left = names.filter((name) => !used.has(name));
    const name = random.pick(left.length > 0 ? left : names);
    used.add(name);
    return name;
  };
  return {
    surname: random.pick(pool.surnames),
    child: (sex) => fresh(sex === 'F' ? pool.girls : pool.boys),
    adult: (sex) => fresh(sex === 'F' ? pool.women : pool.men),
  };
};
