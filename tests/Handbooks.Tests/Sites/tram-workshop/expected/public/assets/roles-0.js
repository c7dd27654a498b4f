handbookRoles({
"fleet-planner": [
"Fleet Planner",
"Planning",
""
],
"timetable-clerk": [
"Timetable Clerk",
"Planning",
""
],
"workshop-lead": [
"Workshop Lead",
"Hall · Held by: Odile Marchetti",
"Keeps the hall safe and the trams whole."
]
});
