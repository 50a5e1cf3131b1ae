/**
 * First names by the gender they are mostly given to, as the press of many countries spells them; written for Onrecord
 * from general knowledge. Names given to both (Alex, Dana, Robin) stand in `eitherNames`: they tell a person, not a gender.
 */

/** Names mostly given to women. */
export const femaleNames: ReadonlySet<string> = new Set(
  `Abby Abigail Ada Adaeze Adela Adele Adriana Agata Agatha Agnes Agneta Aisha Aishah Alba Alejandra Alessandra Alexandra Alexis Alice Alicia
  Alina Alison Allison Alma Alyssa Amal Amalia Amanda Amara Amber Amelia Amelie Amina Aminata Amira Amy Ana Anastasia Andrea Angela Angelica Angelina
  Angie Anita Anja Ann Anna Annabel Annalise Anne Anneke Annemarie Annette Annie Anouk Antonia April Ariana Arlene Asha Ashley Asma Astrid Asya Athena
  Audrey Augusta Aurora Ava Ayesha Ayse Barbara Beata Beatrice Beatriz Beatrix Becky Belinda Bella Benazir Berit Bernadette Bernice Bertha Beryl Bess Beth
  Bethany Betsy Betty Beverly Bianca Birgit Birgitte Blanca Bonnie Brenda Bridget Brigitte Britt Brittany Camila Camilla Camille Candace Carina Carla
  Carly Carmen Carol Carole Carolina Caroline Carolyn Carrie Cassandra Catalina Caterina Catherine Cathy Cecilia Cecily Celeste Celia Celine Chantal
  Charlene Charlotte Chelsea Cheryl Chiara Chloe Christa Christiane Christina Christine Cindy Claire Clara Clarissa Claudia Clementine Colette Colleen
  Connie Constance Consuelo Cora Coral Corinne Cornelia Courtney Cristina Crystal Cynthia Dagmar Daisy Daniela Danielle Daphne Daria Darlene Dawn Deanna
  Debbie Deborah Debra Deirdre Delia Delphine Denise Desiree Diana Diane Dilma Dilys Dina Dolores Donna Dora Doreen Doris Dorothea Dorothy Dot Ebony
  Eda Edda Edie Edith Edna Edwina Effie Eileen Ekaterina Elaine Eleanor Elena Eleni Elin Elisa Elisabeth Elise Eliza Elizabeth Elke Ella Ellen Ellie Eloise
  Elsa Elsbeth Elsie Elvira Emilia Emily Emma Erica Erika Erin Esme Esmeralda Esperanza Estelle Esther Ethel Eugenia Eunice Eva Eve Evelyn Fadwa Faith
  Fanny Farah Fatima Fatou Faye Federica Felicia Felicity Fenella Fiona Flora Florence Frances Francesca Francine Freda Frederica Freya Frida Gabriela
  Gabriella Gabrielle Gail Galina Gemma Genevieve Georgette Georgia Georgina Geraldine Gerda Germaine Gertrude Gillian Gina Ginny Giorgia Giovanna Gisele
  Giulia Gladys Glenda Glenys Gloria Grace Graciela Greta Gretchen Gro Gudrun Gunvor Gwen Gwendolyn Hadiza Hala Halina Hana Hanan Hannah Hanne Harriet
  Hattie Hazel Heather Hedda Heidi Helen Helena Helene Helga Helle Henrietta Henrike Hilary Hilda Hilde Hillary Hina Holly Honor Hope Ida Ilse Imelda
  Imogen Ina Indira Ines Inés Inga Inge Inger Ingrid Irene Irina Irena Iris Irma Isabel Isabella Isabelle Isobel Ivana Ivy Jacinda Jackie Jacqueline Jade Jan Jana
  Jane Janet Janice Janine Jasmine Jean Jeanette Jeanne Jelena Jenna Jennifer Jenny Jess Jessica Jessie Jill Jillian Jo Joan Joana Joanna Joanne Jocelyn
  Jodie Johanna Jolene Josefa Josefina Josephine Joy Joyce Juana Juanita Judith Judy Julia Juliana Julie Juliet Julieta June Justine Kaia Kamala Karen Kari
  Karin Karina Karine Kate Katarina Kate Katerina Katharina Katherine Kathleen Kathryn Kathy Katie Katja Katrin Katrina Katy Katya Kay Kayla Keiko Kelly
  Kelsey Khadija Kirsten Kristen Kristin Kristina Kristine Krystal Lacey Laila Lana Lara Latisha Latoya Laura Lauren Laurie Layla Lea Leah Leanne Leila
  Lena Lenora Leona Leonie Leonora Leslie Leticia Lidia Lillian Lily Lina Linda Lindsay Lindsey Lisa Lise Liv Liz Liza Lizzie Lois Lola Lora Loretta Lori
  Lorna Lorraine Louisa Louise Lourdes Lowri Lucia Lucille Lucinda Lucy Ludmila Luisa Luz Lydia Lyn Lynda Lynn Lynne Mabel Madeleine Madeline Madison
  Magda Magdalena Maggie Maia Maisie Malala Malene Mamie Mandy Manuela Mara Marcela Marcia Marcy Margaret Margarita Margaux Marge Margery Margo Margot Margrethe
  Marguerite Mari Maria María Mariam Marian Mariana Marianne Maribel Marie Mariella Marilyn Marina Marine Marion Marisa Marisol Marissa Marit Marjorie Marla Marlene
  Marsha Marta Martha Martina Mary Maryam Mathilde Matilda Maud Maureen Mavis Maxine May Maya Megan Mei Melanie Melinda Melissa Mercedes Mercy Meredith
  Merle Mette Mia Michaela Michele Michelle Mildred Mina Mindy Minerva Miranda Mireille Mirela Miriam Moira Molly Mona Monica Monika Monique Morag Muriel
  Myra Myriam Myrna Nadia Nadine Nancy Naomi Narges Natalia Natalie Natasha Nathalie Nell Nellie Ngozi Nia Niamh Nicola Nicole Nina Nisha Noelle Nora Norma
  Nuria Octavia Oddny Odette Odile Olena Olga Olive Olivia Ophelia Orla Ottoline Pam Pamela Paola Patience Patricia Patsy Patty Paula Paulette Paulina Pauline
  Pearl Peg Peggy Penelope Penny Perpetua Petra Philippa Phoebe Phyllis Pia Pilar Polly Poppy Pratibha Priscilla Priya Rachel Rachida Raquel Rasha Rebecca Regina
  Renata Renate Renee Rhoda Rhonda Rita Roberta Rocio Rosa Rosalie Rosalind Rosalyn Rosanna Rose Rosemary Rosie Rowena Roxana Roxanne Ruby Ruth Ruthanne
  Sabina Sabine Sabrina Sadie Sally Salma Samantha Samira Sandra Sanna Sara Sarah Sasha Saskia Sheila Shelley Sherry Shirley Shondra Sigrid Signe Sigrun Silje Silvia
  Simona Simone Siobhan Sofia Sofie Solveig Sonia Sonja Sophia Sophie Stacey Stacy Stefanie Stella Stephanie Sue Sunita Sunniva Susan Susana Susanna Susanne
  Suzanne Svetlana Sybil Sylvia Sylvie Tabitha Tamara Tamika Tammy Tamsin Tania Tanya Tara Tatiana Tatyana Teodora Teresa Tess Tessa Thea Thelma Theodora
  Theresa Therese Tiffany Tilda Tina Tonya Tove Tracey Tracy Tricia Trish Trisha Trudy Turid Ulla Ulrike Uma Ursula Ursel Valentina Valeria Valerie Vanessa Vera Verna
  Veronica Veronika Vicki Vicky Victoria Viola Violet Virginia Vivian Vivien Vivienne Wanda Wendy Whitney Wilhelmina Wilma Winifred Winnie Ximena Xiomara
  Yael Yasmin Yasmine Yelena Ylva Yoko Yolanda Ivette Yulia Yuliya Yvette Yvonne Zahra Zainab Zara Zelda Zeynep Zoe Zofia Zsuzsanna
  Paige Selma Bea Arabella Lenore Everly Haley Mackenzie Brooke Brooklyn Kirstie Kellyanne Tulsi Nikki Ilhan Rashida Condoleezza Janelle Shauna Kiara Imani Zuzana Lene Helmi Dorit`.split(
    /\s+/,
  ),
);

/** Names mostly given to men. */
export const maleNames: ReadonlySet<string> = new Set(
  `Aaron Abbas Abdel Abdul Abdullah Abe Abel Abraham Adam Adil Adolfo Adrian Ahmad Ahmed Aidan Aksel Akio Akira Al Alain Alan Alasdair Alastair Albert
  Alberto Aldo Aldous Alejandro Aleksandar Aleksander Aleksandr Aleksei Alessandro Alexander Alexandre Alexei Alexey Alf Alfie Alfonso Alfred Alfredo Ali Alistair
  Allan Allen Alphonse Alvaro Alvin Ambrose Amin Amir Amit Amos Anatoly Anders Andre André Andreas Andrei Andres Andrés Andrew Andriy Andrzej Andy Angus Ansel Anselm
  Ansgar Anthony Antoine Anton Antonio António Antony Anwar Archie Ari Ariel Armando Arne Arnold Arron Artem Arthur Arturo Arvid Ashraf Asif Augustin Aurelio Augustus Axel Aziz
  Barack Barnaby Barney Barry Bart Bartholomew Bashar Basil Bastian Ben Benedict Benjamin Benny Bernard Bernardo Bernd Bernie Bert Bertram Bill Billy
  Bjorn Bob Bobby Bogdan Bohdan Boris Boyd Brad Bradley Bram Brandon Brendan Brent Bret Brett Brian Bruce Bruno Bryan Bryce Bryson Bud Burt Byron Caleb Calum Callum Calvin Carl
  Carlo Carlos Cary Casper Cecil Cedric Cesar Chad Charles Charlie Chester Chris Christian Christoph Christophe Christopher Chuck Clarence Clark Claude Claudio
  Claus Clay Clayton Clemens Clement Cliff Clifford Clint Clive Clyde Cody Colin Conor Connor Conrad Constantin Corey Cornelius Cosmo Craig Curtis Cyril Cyrus Dag Dale
  Dalton Damian Damien Damon Dan Daniel Danil Daniele Danilo Danny Dante Dario Darius Darnell Darrell Darren Darryl Dave David Davide Dean Delbert Denis
  Dennis Denny Derek Dermot Des Desmond Detlef Dev Dexter Didier Diego Dieter Dietmar Dimitri Dimitrios Dirk Dmitri Dmitry Dmytro Dominic Dominique Don Donald Donnie
  Dorian Doug Douglas Drago Duane Duncan Dustin Dwayne Dwight Dylan Eamon Earl Ed Eddie Edgar Edmund Eduard Eduardo Edward Edwin Egon Eli Elias Elijah
  Elliot Elliott Elmer Elon Elton Emanuel Emil Emilio Emmanuel Emmett Enrico Enrique Eric Erich Erik Ernest Ernesto Ernst Esteban Ethan Eugene Evan Evgeny
  Ewan Fabian Fabio Fabrice Faisal Farid Farouk Fausto Federico Felix Felipe Femi Ferdinand Fergus Fernando Ferris Fidel Filip Finn Florian Floyd Francesco Francis
  Francisco Franco Francois François Frank Frankie Franklin Franz Fred Freddie Frederic Frederick Fredrik Friedrich Fritz Fyodor Gabor Gabriel Gareth Garrett Garry
  Gary Gavin Geert Gene Geoff Geoffrey Georg George Georges Georgi Gerald Gerard Gerardo Gerhard Gert Gianni Gideon Gil Gilbert Giles Gino Giorgio Giovanni
  Giuseppe Glen Glenn Goran Gordon Graeme Graham Grant Greg Gregg Gregor Gregory Grigory Guido Guillermo Gunnar Gunter Gus Gustav Gustavo Guy Hakan Hakim Hal Halvard Hamad Hamid Hamish
  Hamza Hank Hans Harald Hari Harlan Harmon Harold Haroon Harpreet Harris Harrison Harry Harvey Hassan Hasan Hector Heinrich Heinz Helmut Hendrik Henri Henrik Henry Herb Herbert
  Herman Hermann Herve Hideo Hiroshi Horace Horst Hosni Howard Hubert Hugh Hugo Humphrey Hussein Iain Ian Ibrahim Idris Ignacio Igor Ihor Ilham Ilya Imran Ioannis Ira Irving Isaac
  Ismail Ivan Ivar Jaap Jacek Jack Jackson Jacob Jacques Jaime Jair Jake Jakob Jamal James Jan Janez Janos Jared Jari Jarrod Jason Javier Jay Jeff Jeffrey Jens
  Jeremiah Jeremy Jerome Jerry Jesper Jesus Jim Jimmy Joachim Joao João Joaquin Joe Joel Joerg Johan Johann Johannes John Johnny Johnson Jon Jonah Jonas Jonathan Joop Jordi
  Jorge Jorgen Joren Joris Jose José Josef Joseph Josh Joshua Juan Judd Jude Juha Julian Julio Julius Jurgen Justin Kai Kamal Karel Karim Karl Kasper Kaz Keith Ken Kenji Kenneth Kenny Kent
  Kevin Khaled Khalid Kieran Kim Kirk Klaus Knut Kofi Konrad Konstantin Krzysztof Kurt Kwame Kyle Lamar Lance Larry Lars Laszlo Laurence Laurent Lawrence Lech Lee Leif Leland
  Len Lennart Lennox Leo Leon Leonard Leonardo Leonid Leopold Leroy Les Lester Lev Levi Lewis Liam Linus Lionel Lloyd Lorenzo Lou Louis Loyd Luc Luca Lucas Lucian Lucien Ludovic Ludwig Luigi Luis
  Lukas Luke Luther Lyle Lyman Lyndon Mahmood Mahmoud Malcolm Malik Manfred Manny Manuel Marc Marcel Marcello Marcin Marco Marcos Marcus Marek Mario Marius Mark Marko Markus Marlon
  Marshall Martin Marvin Massimo Mateo Mateus Mathias Mathieu Matt Matteo Matthew Matthias Matti Mattis Maurice Mauricio Max Maxim Maximilian Maxwell Mehdi Mehmet Mel Melvin
  Micah Michael Michal Michel Miguel Mihai Mike Mikael Mikhail Miklos Milan Miles Milos Milton Minh Miroslav Mitch Mitchell Mitt Mo Mohamed Mohammad Mohammed Moritz Morten Morteza
  Moses Moshe Muhammad Murray Mustafa Mykhailo Nabil Naftali Nasser Nathan Nathaniel Neal Ned Neil Nelson Neville Nicholas Nick Nicolas Nicolae Nigel Nikita Niklas Nikola Nikolai
  Nikolaus Nikos Nils Noah Noel Norbert Norman Odd Olaf Olav Ole Oleg Oleksandr Oliver Olivier Olof Omar Orlando Orville Oscar Oskar Osama Otis Otto Owen Ozzie Pablo Paddy Paolo
  Pascal Pasquale Patrice Patrick Patrik Paul Paulo Pavel Pavlo Pawel Pedro Per Percival Percy Perry Pete Peter Petr Petro Petros Phil Philip Philippe Phillip Pierre Piers Pieter Pietro Piotr
  Preston Quentin Radan Radek Radoslaw Rafael Rahul Raj Rajesh Rajiv Ralf Ralph Ramiro Ramon Ramsay Randall Randolph Randy Raphael Rashid Raul Raúl Ravi Ray Raymond Recep Reg Reggie
  Reginald Reinhard Rene Rex Rhett Rhys Ricardo Riccardo Rich Richard Richie Rick Ricky Rob Robbie Robert Roberto Rod Roderick Rodney Rodrigo Roger Roland Rolf Roman Ron
  Ronald Ronnie Rory Ross Roy Royce Ruben Rudolf Rudy Rufus Rui Rupert Russ Russell Ryan Said Saif Salah Salman Salvador Salvatore Sam Sami Samir Sammy Samuel Sandro Sander Sanjay Santiago Saul Scott
  Sean Sebastian Sebastien Serge Sergei Sergey Sergio Serhiy Seth Seymour Shane Shaun Shawn Shigeru Shinzo Sid Sidney Silas Silvio Simon Simón Skip Slava Slobodan Sol Soren Spencer Stan Stanislav
  Stanley Stefan Stefano Steffen Stephane Stephen Stephon Sterling Steve Steven Stewart Stig Stuart Sven Sylvester Tadeusz Takeshi Talal Tariq Taro Tarek Ted Teodor Terence
  Terrence Terry Thabo Thaddeus Theo Theodore Theodor Thierry Thomas Thor Thorsten Tiago Tim Timo Timothy Tobias Tobin Toby Todd Tom Tomas Tomás Tomasz Tommy Tony Tor Torben Torbjorn Torsten Torvald Travis
  Trent Trevor Trey Tristan Troy Tyler Tyrone Ulrich Umar Umberto Uwe Vaclav Valery Vasily Vern Vernon Vic Victor Vijay Viktor Vince Vincent Vincenzo Vito Vitaly Vlad Vladimir
  Volodymyr Wade Waldo Wallace Walt Walter Ward Warren Wayne Wendell Werner Wes Wesley Wilbur Wilf Wilfred Wilhelm Will Willem William Willie Willis Wim Winston Wladyslaw Wolfgang Xavier
  Yair Yann Yannick Yannis Yasser Yevgeny Yitzhak Yoshihide Yuri Yuriy Yusef Yusuf Yves Zachary Zack Zbigniew Zdenek Zoltan Zoran
  Nolan Everett Isaiah Barrett Carter Buck Lonnie Morris Hobart Lemuel Cleve Corwin Corin Rune Roar Davi Bela Toma Avi Dell Del Tully Lindell Newt Rand Rahm Beto Cory Tagg Tripp DeShawn `.split(
    /\s+/,
  ),
);

/** Names given to both: they tell a person, not a gender. */
export const eitherNames: ReadonlySet<string> = new Set(
  `Addison Alex Angel Ariel Aubrey Avery Blair Bo Brook Cameron Carey Casey Chandra Charly Dana Dominique Drew Elliot Emerson Finley Frankie Gale Gerry Hadley Hayden Harper Hollis Hyun
  Jackie Jaime Jamie Jan Jean Jesse Jo Jocelyn Jordan Jules Jun Kai Kelly Kim Kiran Kris Lee Leigh Leslie Li Lindsay Lou Marion Marlowe Micah Min Morgan Nat Nicola Noor Pat Paris Parker Peyton Quinn Ray Reese Regan
  Riley Robin Rowan Ryo Sage Sam Sandy Sasha Shannon Shea Shiloh Sidney Simone Skyler Stevie Sydney Tal Taylor Terry Toni Tracy Val Wei Xi Xin Yan Yi Yu Zhang Kit Mel Mika Nima Dele Imara Ngo`.split(
    /\s+/,
  ),
);
