-- An author's first minutes in Neovim 0.7 or later, without plugins. Started by neovim.mjs, with a copy of the examples.
local server = vim.env.MCSPEC_SERVER
local file = vim.env.MCSPEC_FILE
local passed, failed = 0, 0

local function say(text) io.stdout:write(text .. '\n') end

local function check(name, ok, shown)
  if ok then passed = passed + 1 else failed = failed + 1 end
  say((ok and 'ok      ' or 'FAILED  ') .. name)
  if shown then say('          ' .. tostring(shown):gsub('\n', '\n          ')) end
end

local function run()
  vim.cmd('edit ' .. vim.fn.fnameescape(file))
  vim.bo.filetype = 'microcredential'
  local config = {
    name = 'mcspec',
    cmd = { vim.env.MCSPEC_NODE, server, 'lsp', '--stdio' },
    root_dir = vim.fn.fnamemodify(file, ':h'),
  }
  local client
  if vim.lsp.start then
    client = vim.lsp.start(config)
  else
    client = vim.lsp.start_client(config)
    vim.lsp.buf_attach_client(0, client)
  end
  check('the server starts', client ~= nil)

  local function texts() return vim.api.nvim_buf_get_lines(0, 0, -1, false) end
  local function lineOf(words)
    for number, text in ipairs(texts()) do
      if text:find(words, 1, true) then return number - 1 end
    end
    error('There is no line with ' .. words)
  end
  local function findings(rule)
    return vim.tbl_filter(function(each) return rule == nil or each.code == rule or each.user_data.lsp.code == rule end,
      vim.diagnostic.get(0))
  end
  -- Of one server, the answer is that of the one client.
  local function ask(method, params)
    local _, answer = next(vim.lsp.buf_request_sync(0, method, params, 30000) or {})
    return answer and answer.result
  end
  local function at(line, character)
    return { textDocument = { uri = vim.uri_from_bufnr(0) }, position = { line = line, character = character } }
  end

  -- The gap that the example plants: three outcomes without a question.
  vim.wait(60000, function() return #findings('outcome-has-question') == 3 end, 50)
  for _, finding in ipairs(vim.diagnostic.get(0)) do
    say(string.format('          %d: [%s] %s', finding.lnum + 1, finding.source or '', finding.message))
  end
  check('the findings arrive', #findings('outcome-has-question') == 3, #vim.diagnostic.get(0) .. ' findings')

  local said = ask('textDocument/hover', at(lineOf('essential_outcomes:'), 3))
  local words = said and (said.contents.value or said.contents) or ''
  check('hover explains a name', words:find('The skills that an earner shows', 1, true) ~= nil, words:sub(1, 100))

  local status = lineOf('status: in-review')
  vim.api.nvim_buf_set_lines(0, status, status + 1, false, { 'status: ' })
  local list = ask('textDocument/completion', at(status, #'status: '))
  local items = list and (list.items or list) or {}
  local labels = vim.tbl_map(function(item) return item.label end, items)
  check('completion offers the words of a closed list', vim.tbl_contains(labels, 'draft'), table.concat(labels, ', '))
  for _, item in ipairs(items) do
    if item.label == 'in-review' then vim.lsp.util.apply_text_edits({ item.textEdit }, 0, 'utf-16') end
  end
  check('what is chosen is written', texts()[status + 1] == 'status: in-review', texts()[status + 1])

  local questions = lineOf('  questions:')
  vim.api.nvim_buf_set_lines(0, questions + 1, questions + 1, false, { '    - ' })
  list = ask('textDocument/completion', at(questions + 1, 6))
  labels = vim.tbl_map(function(item) return item.label end, list and (list.items or list) or {})
  check('completion offers a question for each outcome without one',
    #vim.tbl_filter(function(label) return label:find('^New question') end, labels) == 3, table.concat(labels, ', '))
  vim.api.nvim_buf_set_lines(0, questions + 1, questions + 2, false, {})

  vim.wait(60000, function() return #findings('outcome-has-question') == 3 end, 50)
  local finding = findings('outcome-has-question')[1]
  local lsp = finding.user_data.lsp
  local range = lsp.range or {
    start = { line = finding.lnum, character = finding.col },
    ['end'] = { line = finding.end_lnum, character = finding.end_col },
  }
  local actions = ask('textDocument/codeAction', {
    textDocument = { uri = vim.uri_from_bufnr(0) },
    range = range,
    context = { diagnostics = { { range = range, message = finding.message, code = lsp.code, source = finding.source } } },
  }) or {}
  local titles = vim.tbl_map(function(action) return action.title end, actions)
  check('repairs are offered', #actions > 0, table.concat(titles, '\n'))

  local before = texts()
  local repair = vim.tbl_filter(function(action) return action.edit ~= nil and not action.disabled end, actions)[1]
  if repair then vim.lsp.util.apply_workspace_edit(repair.edit, 'utf-16') end
  local now = {}
  for _, text in ipairs(before) do now[text] = (now[text] or 0) + 1 end
  local changed = vim.tbl_filter(function(text)
    now[text] = (now[text] or 0) - 1
    return now[text] < 0
  end, texts())
  check('a repair changes the text', #changed > 0, table.concat(changed, '\n'))
  vim.wait(60000, function() return #findings('outcome-has-question') == 2 end, 50)
  check('the finding that it repairs goes, and no other', #findings('outcome-has-question') == 2)
end

local ok, problem = pcall(run)
if not ok then check('the session runs to its end', false, problem) end
say(string.format('neovim: %d passed, %d failed', passed, failed))
vim.cmd(failed == 0 and 'qall!' or 'cquit')
