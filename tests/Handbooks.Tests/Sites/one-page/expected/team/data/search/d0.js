__hb("d0",[
[2,"The reading room",
"./",
"",
["We lend books on bridges. Ask whoever sits at the desk."],0,0]
])
