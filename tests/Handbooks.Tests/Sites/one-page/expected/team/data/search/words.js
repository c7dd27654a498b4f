__hb("words","ask 1 books 1 bridges 1 desk 1 lend 1 reading 1 room 1 sits 1 the 1 whoever 1")
