handbookRoles({
"overhead-line-fitter": [
"Overhead Line Fitter",
"Hall · Held by: Bram Osei",
""
],
"fleet-planner": [
"Fleet Planner",
"Planning · Held by: Bram Osei",
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
