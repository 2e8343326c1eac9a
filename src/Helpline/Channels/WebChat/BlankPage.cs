using Helpline.Pages;

namespace Helpline.Channels.WebChat;

/// <summary>What is left on the screen of somebody who left: nothing.</summary>
internal static class BlankPage
{
    public static readonly Html Whole = Html.Of($"""
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>&#8203;</title></head><body></body></html>

        """);
}
