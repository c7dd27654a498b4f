# Completion of handbook for fish: handbook completion fish > ~/.config/fish/completions/handbook.fish
function __handbook_suggest
    set --local line (commandline --cut-at-cursor --current-process)
    handbook "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null | string match --regex '.+'
end
complete --command handbook --arguments '(__handbook_suggest)'
