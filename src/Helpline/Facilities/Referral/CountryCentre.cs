using Helpline.Facilities.Register;
using Helpline.Facilities.Search;

namespace Helpline.Facilities.Referral;

/// <summary>Knows the centre of a whole country: by whom it serves, else by its own name.</summary>
internal sealed class CountryCentre
{
    private readonly WordSet _words = new("республиканск* республикалык* республикалық* republican national");

    public bool Is(Facility facility) =>
        facility.FreeFor.Contains(facility.Country) || facility.Name.All().SelectMany(NameFold.Words).Any(_words.Holds);
}
