__hb("d1",[
[5,"Hall","decisions/#hall","Hall","Accountable: Workshop Lead",[3],0],
[4,"Knowing where the current is","roles/overhead-line-fitter/#knowing-where-the-current-is","Overhead Line Fitter","Responsible: Overhead Line Fitter",0,[0]],
[5,"Lend the tower wagon","decisions/#lend-the-tower-wagon","Hall","Responsible: Overhead Line Fitter",0,[0]],
[5,"Switch the wire off","decisions/#switch-the-wire-off","Hall","Accountable: Workshop Lead; Responsible: Overhead Line Fitter",[3],[0]],
[5,"Walk the hall before the first shift","decisions/#morning-walk","Hall","Accountable: Workshop Lead; Morning walk",[3],0],
[4,"Answer the telephone","roles/timetable-clerk/#answer-the-telephone","Timetable Clerk","Responsible: Timetable Clerk",0,[2]],
[5,"Keep the list of parts that nobody makes any more","decisions/#keep-the-list-of-parts-that-nobody-makes-any-more","Planning","Responsible: Fleet Planner, Workshop Lead",0,[1,3]],
[4,"Write the board at the gate","roles/timetable-clerk/#write-the-board-at-the-gate","Timetable Clerk","Responsible: Timetable Clerk",0,[2]]
])
