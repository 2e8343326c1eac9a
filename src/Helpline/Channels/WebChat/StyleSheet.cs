using Helpline.Pages;

namespace Helpline.Channels.WebChat;

/// <summary>The one style sheet, from inside the assembly. Not cached: a browser's cache would tell of the visit.</summary>
internal static class StyleSheet
{
    private static readonly string Text = Read();

    public static Task WriteAsync(HttpContext context)
    {
        SafeHeaders.Write(context);
        context.Response.ContentType = "text/css; charset=utf-8";
        return context.Response.WriteAsync(Text, context.RequestAborted);
    }

    private static string Read()
    {
        using var stream = typeof(StyleSheet).Assembly.GetManifestResourceStream("Helpline.Channels.WebChat.chat.css")
            ?? throw new InvalidOperationException("The style sheet is missing from the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
