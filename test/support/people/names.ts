/** A people's names as a register has them, the commonest first: made up for tests, and not taken from the settings. */
export type Origin = { share: number; girls: string[]; boys: string[]; families: string[] };

const words = (text: string): string[] => text.trim().split(/\s+/);

export const origins: Origin[] = [
  {
    share: 0.66,
    girls:
      words(`Olivia Amelia Isla Ava Emily Lily Mia Sophia Grace Poppy Ella Evie Ruby Jessica Charlotte Daisy Freya Alice
      Florence Sienna Maya Chloe Sarah Emma Laura Rebecca Hannah Lucy Katherine Elizabeth Samantha Victoria Margaret
      Josephine Harriet Matilda Imogen Bethany Tabitha Georgina Gabrielle Philippa Jacqueline Winifred Ottilie Persephone
      Kayleigh Demi Tegan Bronte Clementine Delphine`),
    boys: words(`Oliver George Jack Harry Noah Charlie Jacob Thomas Oscar William James Alfie Leo Henry Joshua Freddie Archie
      Theo Ethan Isaac Joseph Alexander Samuel Daniel Logan Max Benjamin Matthew Michael Robert Edward Anthony Christopher
      Stephen Nicholas Timothy Zachary Frederick Dominic Gregory Russell Tyler Callum Connor Kyle Brandon Reece Kieran
      Jenson Rafferty Barnaby Lysander`),
    families:
      words(`Smith Jones Williams Taylor Brown Davies Evans Wilson Thomas Johnson Roberts Robinson Thompson Wright Walker
      White Edwards Hughes Green Hall Wood Harris Lewis Martin Jackson Clarke Turner Hill Scott Cooper Morris Ward Moore King
      Watson Baker Harrison Morgan Patterson Allen MacDonald Whittaker Pemberton Ainsworth Bickerstaff Cholmondeley Featherstone
      Garside Hollingworth Kettlewell Loxley Micklethwaite Nightingale Ormerod Postlethwaite Quigley Ravenscroft Satterthwaite
      Thistlewood Uttley Villiers Wolstenholme Yarwood Barraclough Catterall Dewhurst Entwistle Fairclough Greenhalgh Haslam`),
  },
  {
    share: 0.14,
    girls: words(`Fatima Aisha Maryam Zainab Khadija Amina Zara Iqra Hafsa Sumaiya Noor Safiyyah Ayesha Rukhsana Nasreen
      Shabana Tahira Mehwish Yasmin Lubna`),
    boys: words(`Muhammad Ali Ahmed Omar Yusuf Ibrahim Hassan Hamza Bilal Mustafa Abdullah Zakariya Khalid Tariq Usman Rashid
      Suleiman Imran Faisal Haroon`),
    families:
      words(`Khan Ahmed Hussain Begum Ali Shah Mahmood Akhtar Bibi Malik Iqbal Rahman Islam Chaudhry Mirza Qureshi Siddiqui
      Farooq Al-Hassan Yousaf Zaman Butt Raja Javed`),
  },
  {
    share: 0.07,
    girls: words('Priya Jaspreet Harpreet Simran Anjali Kavita Manpreet Gurpreet Deepika Sunita Lakshmi Meera'),
    boys: words('Arjun Gurpreet Harpreet Sandeep Vijay Rohan Amit Rajesh Jaspreet Nikhil Manpreet Sukhdeep'),
    families: words('Singh Kaur Patel Sharma Gill Sandhu Dhillon Mistry Chauhan Bhatt Desai Srinivasan Grewal Joshi'),
  },
  {
    share: 0.07,
    girls: words('Zuzanna Wiktoria Agnieszka Katarzyna Magdalena Oliwia Weronika Aleksandra Elena Olena Ioana Yulia'),
    boys: words('Jakub Piotr Krzysztof Wojciech Michal Szymon Tomasz Aleksander Dmytro Andrei Gheorghe Mateusz'),
    families:
      words(`Nowak Kowalski Wiśniewski Wójcik Kamiński Lewandowski Zieliński Szymański Popescu Ionescu Shevchenko Bondarenko
      Petrov Kovalenko Łukaszewicz`),
  },
  {
    share: 0.06,
    girls: words('Adaeze Chiamaka Folasade Abena Thandiwe Makena Blessing Hodan Ifrah Sahra Ngozi Oluwaseun'),
    boys: words('Chidi Emeka Kwame Kofi Tunde Babatunde Oluwaseun Abdirahman Mohamud Tendai Sipho Emmanuel'),
    families: words(
      'Okafor Okonkwo Adeyemi Mensah Boateng Osei Nwosu Abdi Warsame Moyo Ndlovu Owusu Eze Mohamud Oyelaran',
    ),
  },
];

/** Short and other forms by which people are told of; some are in the settings, and some are not. */
export const nicknames: Readonly<Record<string, string>> = {
  ...{
    Katherine: 'Katie',
    Elizabeth: 'Lizzie',
    Samantha: 'Sam',
    Victoria: 'Vicky',
    Margaret: 'Maggie',
    Josephine: 'Josie',
  },
  ...{ Harriet: 'Hattie', Matilda: 'Tilly', Imogen: 'Immy', Bethany: 'Beth', Tabitha: 'Tabby', Georgina: 'Georgie' },
  ...{
    Gabrielle: 'Gabby',
    Philippa: 'Pippa',
    Jacqueline: 'Jackie',
    Winifred: 'Fred',
    Rebecca: 'Becky',
    Jessica: 'Jess',
  },
  ...{ William: 'Bill', Robert: 'Bob', Edward: 'Ted', Anthony: 'Tony', Christopher: 'Chris', Stephen: 'Steve' },
  ...{ Nicholas: 'Nick', Timothy: 'Tim', Zachary: 'Zac', Frederick: 'Fred', Dominic: 'Dom', Gregory: 'Greg' },
  ...{ Benjamin: 'Ben', Matthew: 'Matt', Michael: 'Mike', Alexander: 'Alex', Samuel: 'Sam', Daniel: 'Danny' },
  ...{ Joseph: 'Joe', Joshua: 'Josh', Thomas: 'Tommy', James: 'Jim', Jacob: 'Jake', Theo: 'Ted', Oliver: 'Ollie' },
  ...{
    Gurpreet: 'Preet',
    Harpreet: 'Preet',
    Katarzyna: 'Kasia',
    Magdalena: 'Magda',
    Wojciech: 'Wojtek',
    Jakub: 'Kuba',
  },
  ...{
    Clementine: 'Clemmie',
    Ottilie: 'Tilly',
    Barnaby: 'Barney',
    Babatunde: 'Tunde',
    Folasade: 'Sade',
    Lysander: 'Zan',
  },
};

/** The same name as another writes it down; some are in the settings, and some are not. */
export const spellings: Readonly<Record<string, readonly string[]>> = {
  ...{
    Muhammad: ['Mohammed', 'Mohamed', 'Muhammed', 'محمد'],
    Ahmed: ['Ahmad', 'أحمد'],
    Hussain: ['Hussein', 'Husain'],
  },
  ...{ Fatima: ['Fatimah', 'Fathima', 'فاطمة'], Aisha: ['Ayesha', 'Aysha', 'عائشة'], Maryam: ['Mariam', 'Meryem'] },
  ...{ Yusuf: ['Yousef', 'Youssef', 'يوسف'], Omar: ['Umar', 'Omer'], Hassan: ['Hasan', 'حسن'], Khadija: ['Khadeeja'] },
  ...{
    Zainab: ['Zaynab', 'Zeinab'],
    Usman: ['Uthman', 'Osman'],
    Suleiman: ['Sulayman'],
    Tariq: ['Tarek'],
    Khan: ['خان'],
  },
  ...{ Ibrahim: ['Ebrahim'], Abdullah: ['Abdulla'], Chaudhry: ['Choudhury', 'Chowdhury'], Qureshi: ['Quraishi'] },
  ...{ Siddiqui: ['Sidiki', 'Siddique'], Iqbal: ['Eqbal'], Mahmood: ['Mahmud', 'Mehmood'], Rahman: ['Rehman'] },
  ...{ Elena: ['Yelena', 'Елена'], Olena: ['Олена'], Dmytro: ['Dmitri', 'Дмитро'], Yulia: ['Julia', 'Юлія'] },
  ...{ Shevchenko: ['Шевченко', 'Schevchenko'], Bondarenko: ['Бондаренко'], Petrov: ['Петров', 'Petroff'] },
  ...{
    Wiśniewski: ['Wisniewski', 'Wisniewska'],
    Wójcik: ['Wojcik'],
    Kamiński: ['Kaminski'],
    Łukaszewicz: ['Lukaszewicz'],
  },
  ...{ Catherine: ['Kathryn'], Katherine: ['Kathryn', 'Catherine'], Stephen: ['Steven'], Isla: ['Ayla'], Mia: ['Mya'] },
  ...{
    Kieran: ['Ciaran'],
    Kayleigh: ['Kaylee', 'Kayley'],
    Chloe: ['Khloe', 'Cloe'],
    Connor: ['Conor'],
    Tegan: ['Teagan'],
  },
  ...{ Thompson: ['Thomson', 'Tompson'], MacDonald: ['McDonald', 'Mac Donald'], Clarke: ['Clark'], Davies: ['Davis'] },
  ...{
    Reece: ['Rhys'],
    Zachary: ['Zachery'],
    Callum: ['Calum'],
    Lakshmi: ['Laxmi'],
    Harrison: ['Harisson'],
    Sarah: ['Sara'],
  },
};
