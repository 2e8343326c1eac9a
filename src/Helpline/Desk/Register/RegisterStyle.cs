using Helpline.Pages;

namespace Helpline.Desk.Register;

/// <summary>The style sheet of these pages, from inside the assembly.</summary>
internal static class RegisterStyle
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
        using var stream = typeof(RegisterStyle).Assembly.GetManifestResourceStream("Helpline.Desk.Register.register.css")
            ?? throw new InvalidOperationException("The style sheet is missing from the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
