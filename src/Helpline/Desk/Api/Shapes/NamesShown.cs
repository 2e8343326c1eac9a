using Helpline.Agencies;

namespace Helpline.Desk.Api.Shapes;

/// <summary>A text in the four languages.</summary>
internal sealed record NamesShown(string Kk, string Ru, string Ky, string En)
{
    public static NamesShown Of(Words words) => new(words.Kk, words.Ru, words.Ky, words.En);
}
