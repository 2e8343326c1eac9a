using Helpline.Pages;

namespace Helpline.Channels.WebChat;

/// <summary>Reads the chat's form from a request in memory, within limits. Never touches the disk, never takes a file.</summary>
internal static class FormBody
{
    /// <summary>The largest body that is read.</summary>
    public const int Largest = PostedForm.Largest;

    private const int MostFields = 16;

    /// <returns>The form, or the status that refuses it.</returns>
    public static async Task<(ChatForm Form, int? Refused)> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        var (fields, refused) = await PostedForm.ReadAsync(request, MostFields, cancellation);
        return refused is null
            ? (ChatForm.Of(fields.ToDictionary(field => field.Key, field => field.Value[0] ?? "")), null)
            : (ChatForm.Empty, refused);
    }
}
