namespace Helpline.Tests.Journeys;

/// <summary>Texts meant for the reader's browser, or for the reader's eyes. All are to be shown as the text they are.</summary>
internal static class HostileTexts
{
    internal static readonly IReadOnlyList<string> Markup =
    [
        "<script>alert(1)</script>",
        "</textarea><script>alert(2)</script>",
        "\"><img src=x onerror=alert(3)>",
        "'><svg/onload=alert(4)>",
        "<a href=\"javascript:alert(5)\">x</a>",
        "</p></main></body><h1>Owned</h1>",
        "<!--", "-->", "<![CDATA[x]]>",
        "<style>*{display:none}</style>",
        "<meta http-equiv=refresh content=0;url=//evil.example>",
        "<base href=//evil.example/>",
        "<iframe srcdoc='<script>alert(6)</script>'>",
        "&lt;script&gt;alert(7)&lt;/script&gt;",
        "&#x3C;script&#x3E;",
        "{{constructor.constructor('alert(8)')()}}",
        "${alert(9)} #{alert(10)} <%= 1 %>",
        "\\u003cscript\\u003e",
        "<form action=//evil.example><input name=text>",
        "<math><mi//xlink:href=\"data:x,<script>alert(11)</script>\">",
    ];

    /// <summary>What hides, turns round or breaks lines.</summary>
    internal static readonly IReadOnlyList<string> Hidden =
    [
        "right \u202Eto left\u202C end",
        "isolate \u2067x\u2069 end",
        "zero\u200Bwidth\u200Djoin\uFEFFmark",
        "bell \u0007 escape \u001B[31m backspace \b end",
        "null \u0000 end",
        "C1 \u0085 next \u009B31m end",
        "line\u2028and\u2029paragraph",
        "tag \U000E0041\U000E0042 end",
        "zalgo " + new string('\u0336', 40) + " end",
        "lone \uD83D end",
    ];
}
