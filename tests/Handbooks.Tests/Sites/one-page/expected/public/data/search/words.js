__hb("words","")
