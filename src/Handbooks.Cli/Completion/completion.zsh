# Completion of handbook for zsh. In ~/.zshrc, after compinit: eval "$(handbook completion zsh)"
_handbook() {
  local line="${(j: :)words[1,CURRENT]}"
  local -a suggestions
  suggestions=("${(@f)$(handbook "[suggest:${#line}]" "$line" 2>/dev/null)}")
  suggestions=(${suggestions:#})
  compadd -a suggestions || _files
}
compdef _handbook handbook
