# Completion of handbook for bash. In ~/.bashrc: eval "$(handbook completion bash)"
_handbook() {
  local word="${COMP_WORDS[COMP_CWORD]}" suggestion
  COMPREPLY=()
  # Read as lines: what is suggested is never expanded by the shell.
  while IFS= read -r suggestion; do
    if [[ -n "$suggestion" && "$suggestion" == "$word"* ]]; then COMPREPLY+=("$suggestion"); fi
  done < <(handbook "[suggest:$COMP_POINT]" "$COMP_LINE" 2>/dev/null)
}
complete -o default -F _handbook handbook
