import CCmark

/// A top-level piece of a lesson's Markdown, independent of the library that read it.
struct MarkdownItem {
  /// What it is.
  enum Content {
    /// A heading of a level from 1 to 6.
    case heading(level: Int, text: [TextRun])
    /// A fenced block: the words after the fence, and what is inside.
    case fence(info: String, body: String)
    /// Text.
    case block(Block)
  }

  let content: Content
  /// The line (from 1) in the lesson file.
  let line: Int
}

/// Reads CommonMark with tables, by libcmark-gfm, into values.
struct MarkdownReader {
  /// The most levels of lists, quotes and emphasis inside one another.
  static let depthLimit = 8

  private let offset: Int
  private let findings: Findings

  /// A reader for text that starts at a line (from 1) of the lesson file.
  init(line: Int, findings: Findings) {
    offset = line - 1
    self.findings = findings
  }

  private typealias Node = OpaquePointer

  /// The top-level pieces of a text, in order.
  func items(in text: String) -> [MarkdownItem] {
    cmark_gfm_core_extensions_ensure_registered()
    guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return [] }
    defer { cmark_parser_free(parser) }
    if let tables = cmark_find_syntax_extension("table") {
      cmark_parser_attach_syntax_extension(parser, tables)
    }
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        cmark_parser_feed(parser, $0.baseAddress, $0.count)
      }
    }
    guard let document = cmark_parser_finish(parser) else { return [] }
    defer { cmark_node_free(document) }
    return children(of: document).compactMap(item)
  }

  /// The text of one paragraph: for sentences inside a directive.
  func runs(in text: String) -> [TextRun] {
    var result: [TextRun] = []
    for item in items(in: text) {
      guard case .block(.paragraph(let runs)) = item.content else {
        findings.report(.notShown(kind: "block in a sentence"), line: item.line)
        continue
      }
      if !result.isEmpty { result.append(.lineBreak) }
      result += runs
    }
    return result
  }

  private func item(_ node: Node) -> MarkdownItem? {
    let line = line(of: node)
    switch cmark_node_get_type(node) {
    case CMARK_NODE_HEADING:
      let level = Int(cmark_node_get_heading_level(node))
      return MarkdownItem(content: .heading(level: level, text: inline(node)), line: line)
    case CMARK_NODE_CODE_BLOCK:
      let info = cmark_node_get_fence_info(node).map { String(cString: $0) } ?? ""
      return MarkdownItem(content: .fence(info: info, body: literal(of: node)), line: line)
    default:
      return block(node, depth: 0).map { MarkdownItem(content: .block($0), line: line) }
    }
  }

  private func block(_ node: Node, depth: Int) -> Block? {
    guard depth < Self.depthLimit else {
      findings.report(.nestedTooDeep(limit: Self.depthLimit), line: line(of: node))
      return nil
    }
    let type = cmark_node_get_type(node)
    switch type {
    case CMARK_NODE_PARAGRAPH:
      return .paragraph(inline(node))
    case CMARK_NODE_LIST:
      let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
      let items = children(of: node).map { item in
        children(of: item).compactMap { block($0, depth: depth + 1) }
      }
      return .list(start: isOrdered ? Int(cmark_node_get_list_start(node)) : nil, items: items)
    case CMARK_NODE_BLOCK_QUOTE:
      return .quote(children(of: node).compactMap { block($0, depth: depth + 1) })
    case CMARK_NODE_CODE_BLOCK:
      return formula(literal(of: node), line: line(of: node) + 1)
    default:
      if name(of: node) == "table" { return table(node) }
      findings.report(.notShown(kind: name(of: node)), line: line(of: node))
      return nil
    }
  }

  /// Lines to show as they stand.
  func formula(_ text: String, line: Int) -> Block {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last == "" { lines.removeLast() }
    return .formula(
      lines.enumerated().map { offset, text in
        InlineValues.split(
          String(text), style: .formula, line: line + offset, findings: findings)
      })
  }

  private func table(_ node: Node) -> Block {
    let count = Int(cmark_gfm_extensions_get_table_columns(node))
    var alignments: [Table.Alignment] = []
    if let marks = cmark_gfm_extensions_get_table_alignments(node) {
      alignments = (0..<count).map { column in
        switch marks[column] {
        case UInt8(ascii: "r"): .right
        case UInt8(ascii: "c"): .center
        default: .left
        }
      }
    }
    let rows = children(of: node).map { row in children(of: row).map { inline($0) } }
    return .table(
      Table(alignments: alignments, head: rows.first ?? [], rows: Array(rows.dropFirst())))
  }

  // MARK: Text

  private func inline(_ node: Node) -> [TextRun] {
    var pieces: [(text: String?, style: TextRun.Style)] = []
    gather(node, style: [], depth: 0, into: &pieces)
    // Neighbors of one style are joined before values are looked for: the reader of Markdown cuts
    // text wherever a bracket or an underscore might have meant something.
    var joined: [(text: String?, style: TextRun.Style)] = []
    for piece in pieces {
      if let text = piece.text, let before = joined.last?.text,
        joined[joined.count - 1].style == piece.style
      {
        joined[joined.count - 1].text = before + text
      } else {
        joined.append(piece)
      }
    }
    let line = line(of: node)
    return joined.flatMap { piece in
      piece.text.map {
        InlineValues.split($0, style: piece.style, line: line, findings: findings)
      } ?? [.lineBreak]
    }
  }

  private func gather(
    _ node: Node, style: TextRun.Style, depth: Int,
    into pieces: inout [(text: String?, style: TextRun.Style)]
  ) {
    guard depth < Self.depthLimit else {
      findings.report(.nestedTooDeep(limit: Self.depthLimit), line: line(of: node))
      return
    }
    for child in children(of: node) {
      switch cmark_node_get_type(child) {
      case CMARK_NODE_TEXT: pieces.append((literal(of: child), style))
      case CMARK_NODE_SOFTBREAK: pieces.append((" ", style))
      case CMARK_NODE_LINEBREAK: pieces.append((nil, []))
      case CMARK_NODE_CODE:
        // A formula in a sentence stays on one line: `p = 1` is never cut at its equals sign.
        let text = literal(of: child).replacing(" ", with: "\u{A0}")
        pieces.append((text, style.union(.formula)))
      case CMARK_NODE_EMPH:
        gather(child, style: style.union(.emphasis), depth: depth + 1, into: &pieces)
      case CMARK_NODE_STRONG:
        gather(child, style: style.union(.strong), depth: depth + 1, into: &pieces)
      case CMARK_NODE_LINK:
        // A terminal shows the words of a link; where it leads is for the person to type.
        gather(child, style: style, depth: depth + 1, into: &pieces)
        if let url = cmark_node_get_url(child).map({ String(cString: $0) }), !url.isEmpty {
          pieces.append((" (" + PlainCharacters.quoted(url, limit: 80) + ")", style))
        }
      default:
        findings.report(.notShown(kind: name(of: child)), line: line(of: node))
      }
    }
  }

  // MARK: Nodes

  private func children(of node: Node) -> [Node] {
    var result: [Node] = []
    var next = cmark_node_first_child(node)
    while let child = next {
      result.append(child)
      next = cmark_node_next(child)
    }
    return result
  }

  private func literal(of node: Node) -> String {
    cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
  }

  private func name(of node: Node) -> String {
    cmark_node_get_type_string(node).map { String(cString: $0).replacing("_", with: " ") } ?? "?"
  }

  private func line(of node: Node) -> Int { max(1, Int(cmark_node_get_start_line(node))) + offset }
}
