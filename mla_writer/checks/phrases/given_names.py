# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Given names that are common somewhere, without accents, and no word of another meaning.

A capitalised run that has one of them is taken for a person's name. The list is never whole; what
is not in it is known by the words beside it alone (``checks.called``).
"""

from __future__ import annotations

from mla_writer.checks.phrases.people import words_in

GIVEN_NAMES = frozenset(
    words_in(
        """
        aaron abdallah abdel abdelaziz abdelkader abdelkarim abdellah abdou abdoulaye abdul
        abdulaziz abdulkadir abdullah abdullahi abdulrahman abebe abel abena abigail abraham
        abubakar achille ada adama adamu adanna adebayo adel adela adele ademola adewale adil
        adnan adrian adriana adriano adwoa afua agata agatha agnes agnieszka ahmad ahmed ahmet
        aicha aisha aissatou akira akosua akua alain alan albert alberto albin alejandra alejandro
        aleksandar aleksander aleksandr alessandra alessandro alessia alex alexander alexandra
        alexandre alexandru alexei alexis alfonso alfred alfredo ali alice alicia alina alioune
        allan alma almaz alois alphonse alvaro ama amadou amal amanda amara amina aminata amine
        amir amira amos amparo ana anastasia anatoly anders andre andrea andreas andreea andrei
        andrej andrew andrzej andy angel angela angelika angelo anh ania anil anita anja ann anna
        annette annika anselm antoine anton antonella antonia antonio antonis anwar araceli arash
        ariel arif arjun armand armando arnaud arnold artem arthur artur arturo arvind asha ashok
        asif aslan asmaa astrid atef athanasios audrey augustin aurelia aurelie aurora awa axel
        aya ayman ayse aysha azadeh aziz baptiste baraka barbara barnabas bartosz basel bashar
        bashir beatrice beatriz belen ben benedetta benedikt benjamin benoit berit bernard
        bernarda bernardo bernd bertha bertrand betty bianca bilal birgit bjorn blanca blessing
        bogdan boris boubacar brahim brandon brenda brian brigitte britta bruno burak camila
        camille carina carl carla carlo carlos carlotta carmelo carmen carol carolina caroline
        caterina catherine cecile cecilia cedric celestine celia cem cesar chantal charles
        charlotte chebet chen chiamaka chidera chidi chidinma chidozie chinedu chioma chloe chris
        christa christian christiane christina christine christof christophe christopher chukwudi
        chukwuemeka chukwuma ciara cinzia claire clara clarissa claude claudia claudio clemens
        clement clementine colin connor consuelo corinne cornelia cosmin craig cristian cristiano
        cristina cristobal curtis cyril dagmar daisuke dalia damian damien dan dana daniel daniela
        daniele danielle danny dante daria dario darius david davide deborah delphine denis denise
        dennis desmond diane diego dieter dietmar dilip dimitar dimitri dimitrios dina dinesh
        djamila dmitri dmitry dolores domenico dominik dominique donald dorota dorothea dorothy
        dragan duncan ebenezer ebru eda edgar edith edmond edouard eduardo edward edwin efua
        eileen ekaterina elena eleni eleonora eli elias elif elio elisa elisabeth elisabetta elise
        elizabeth elke ellen eloise elsa elvira emanuel emanuele emeka emil emile emilia emilie
        emilio emily emma emmanuel emmanuelle emre endre enrico enrique enzo eric erica erich erik
        erika erin ernest ernesto ernst erwin esi esperanza esra esteban estelle ester esther
        etienne eugen eugene eugenia eugenio eva evelyn evelyne evgeni ewa ewan ezekiel ezgi
        fabian fabien fabienne fabio fabrice fabrizio fadi fadila fahad faisal fares farid farida
        farouk fatih fatima fatimah fatma fatou fatoumata federica federico feng ferdinand ferenc
        fernanda fernando festus filip filipe filippo fiona firas flavia flavio florian florin
        folake folarin folasade francesca francesco francine francis francisca francisco franck
        francois francoise frank franz franziska fred frederic frederick frederik fridtjof
        friedrich fritz fulvio gabor gabriel gabriela gabriele gabriella gael gamal gary gaston
        gavin geert genevieve georg george georges georgi georgina georgios gerald geraldine
        gerard gerardo gerd gerhard gertrud ghassan gianluca gianni gideon gilbert gilberto gilles
        gina gino giorgio giovanna giovanni giulia giuliano giulio giuseppe gladys gloria godfrey
        gonzalo gordon grace graham graziella gregor gregorio gregory greta grigori grzegorz
        guadalupe guido guilherme guillaume guillermo gulnara gulsum gunnar gunter gustav gustavo
        habib habiba hadija hadiza hadja haile haitham hakan halima halina hamad hamed hamid
        hamisi hamza hana hanan hani hannah hannelore hans harald harish harold harriet harry
        hasan hassan hassane hatem hatice hayat heather hector heidi heiko heinrich heinz hela
        helen helena helene helga helmut hendrik henri henrietta henrik henrique henry herbert
        heribert herman hermann hernan herve hicham hilary hilda hildegard hiroshi hisham hoda
        horst houda howard hubert hugo humberto huseyin hussain hussein ian ibrahim ibrahima idris
        idrissa ifeanyi ifeoma iginio ignacio igor ihab ikram ilaria ildiko ilham ilia ilona ilse
        imad imran ines inga inge ingeborg ingo ingrid inmaculada ioana ioannis irena irene irina
        irma isaac isabel isabella isabelle isaias ishmael ismael ismail issa istvan ivan ivana
        ivano ivo iwona jaafar jabu jacek jack jackson jacob jacqueline jacques jaime jakob jakub
        jalal jamal james jamie jamila jan jana jane janet janina janine janos janusz jasmin jason
        javier jawad jean jeanne jeff jeffrey jelena jemima jennifer jenny jeremy jerome jerzy
        jessica jesus jiri joan joana joao joaquin jochen joel joerg johan johann johanna johannes
        john johnny jolanta jonas jonathan jordi jorg jorge jorgen jose josef josefa josefina
        joseph josephine joshua josue jovan joy joyce jozef juan juana judith jukka jules julia
        julian juliana julie julien juliet julio julius juma jurgen justin justyna kaan kahina
        kamal kamel karel karen karim karima karin karl karolina katarina katarzyna kate katerina
        katharina katherine kathleen kathrin katja kazimierz keith kelechi kemal ken kenji kenneth
        kenza kerstin kevin khadija khadijah khaled khalid khalil kim kiprono kiran kirsten klara
        klaus koffi kofi kojo konrad konstantin konstantinos kouame krzysztof kumar kurt kwabena
        kwadwo kwaku kwame kwasi lakshmi lamia lamin lamine lara larbi larisa lars lassana laszlo
        latifa laura laure laurence laurent lea leila lena lenka leo leon leonard leonardo leonie
        leonor leontios leopold leslie leticia liam liliana liliane linda lionel lisa lissette liz
        lorena lorenzo loretta lothar louis louisa louise luca lucas lucia luciana luciano lucie
        lucien lucille lucy ludmila ludovic ludwig luigi luis luisa lukas lukasz luz lydia lynn
        mabel maciej madeleine madina mads magali magda magdalena magnus mahamadou mahdi maher
        mahmoud mahmud maia maja makena malek malgorzata malik mamadou manal manfred manoj mansour
        manuel manuela mara marc marcel marcela marcello marcelo marcin marco marcos marcus marek
        margaret margarita margaux margit marguerite maria mariam mariama mariana marianne mariano
        maribel maricel marie marija marina mario marion marisa marisol mariusz marko markus
        marlene marta martha martin martina martine marwan mary maryam masahiro massimo mateo
        mateusz matias matilda matilde matteo matthew matthias matthieu maureen maurice mauricio
        maurizio maxime maximilian mayssa mbaye megan mehdi mehmet mei melanie meline melissa
        mercy meriem michael michaela michal micheal michel michele michelle michiel miguel
        mihaela mihai mikael mikhail milan milena milica milos mina ming mirela miriam mirjam
        mirko miroslav mitchell moctar modou mohamed mohammad mohammed moises mona monica monika
        monique morgan moritz moses mostafa mounir mourad moussa mubarak muhammad muhammed mumbua
        munir murat musa mustafa mustapha mutua mwanaisha myriam nabil nada nadege nadia nadine
        nadir nana nancy nanette naoko naomi narcisse nasir nasser natalia natalie natasha
        nathalie nathan nawal nazim neema neil nelly nelson nestor ngozi nicholas nick nicola
        nicolae nicolas nicole nicoletta niels nigel nikita niklas nikola nikolai nikolaos
        nikolaus nils nina nizar njeri nkechi noah noel noemi noor nora norbert norma noura nuno
        nuria nyambura obinna octavia octavian odile ola olaf oleg oleksandr olena olga oliver
        olivia olivier olumide oluwaseun omar orlando oscar osman oswald othman otieno otto oumar
        oumou pablo padraig pamela paolo pascal pascale patience patricia patricio patrick
        patrizia paul paula paulette paulina pauline paulo pavel pawel pedro peggy penelope perez
        pervez peter petr petra petros petrus philip philipp philippe phoebe pia pierre pierrette
        pietro pilar piotr pius prakash priya priyanka qasim quentin rabia rachel rachid radek
        radoslav radu rafael rafaela rafal rafik rahim rahma rainer raj rajesh ralf ralph ramesh
        rami ramiro ramon ramona ramzi rana randa rania raoul raphael raquel rashid rasmus raul
        ravi raymond razvan rebecca reem regina reinhard reinhold remi renata renate renato rene
        renee renzo reto reza riad ricardo riccardo richard rita robert roberta roberto robin
        rocio rodolfo rodrigo roger roland rolando rolf romain roman romeo ronald rosa rosalia
        rosanna roswitha roxana ruben rudolf rudolph rufus rui ruslan russell ruth ryan sabine
        sabrina said saida salah salim salimata salma salman salome salvador salvatore sam samia
        samir samira samson samuel sandra sandrine sanjay sara sarah saskia saul seamus sebastian
        sebastien selim selin selina selma seraphine serge sergei sergey sergio serwaa seydou
        shakira shane sharon shaun sheila shinji shirley siaka sibylle sidi sidonie siegfried
        sigrid silke silvana silvia silvio simon simona simone sina siobhan slavko slobodan sofia
        sofiane solange soledad solomon sonia sonja sophia sophie soraya souad soumaila stacy
        stanislav stanislaw stefan stefania stefanie stefano stella stephan stephane stephanie
        stephen steve steven stuart sunil suresh susan susana susanna susanne sven svetlana
        sylvain sylvia sylvie tadeusz tahar taiwo takeshi talal tamara tamer tania tanja tarek
        tariq tatiana tatjana terence teresa terje thabo theo theodor theodora theodore theresa
        therese thierry thomas tiago tibor tim timothy tina tobias todd tomas tomasz tony tove
        travis trevor tunde ulrich ulrike umar urs ursula ute uwe vaclav valentin valentina
        valentine valeria valerie vanessa vasile vasilios vasily vera verena veronica veronika
        veronique vicente vicky victor victoria vida vikram viktor viktoria vilma vincent vincenzo
        viola violeta virginie vito vittorio vivian viviana viviane vladimir vojtech volker
        volodymyr waleed walid walter wambui wanda wanjiku wanjiru warren wassim wayne wendy
        werner wieslaw wiktor wilfried wilhelm willem william willy winfried wojciech wolfgang
        xavier xiao ximena yaa yael yannick yasmin yasmina yasser yassin yassine yaw yazid
        yekaterina yesim yolanda yorgos youcef yousef yousif youssef yuki yulia yuri yusuf yves
        yvette yvonne zaheer zahra zainab zaira zakaria zanele zaynab zbigniew zdenek zeinab
        zeynep ziad zineb zoe zofia zoltan zubair zuzana
        """
    )
)
GIVEN_NAMES_IN_ARABIC = frozenset(
    words_in(
        """
        محمد أحمد محمود مصطفى علي حسن حسين عمر عثمان إبراهيم إسماعيل يوسف يعقوب موسى عيسى هارون
        داود سليمان خالد طارق زياد ياسر ياسين بلال حمزة جعفر عباس فارس رامي سامي هاني وليد ماهر
        ناصر منصور فيصل فهد سلطان عبدالله عبدالرحمن عبدالعزيز عبدالكريم عبداللطيف عبدالقادر رشيد
        مراد كمال جمال نبيل عادل عماد أيمن أشرف باسل بشار غسان مروان عدنان نزار قاسم شادي فادي
        جورج الياس بطرس بولس مريم فاطمة عائشة خديجة زينب سعاد ليلى هند رانيا دانا نادية سميرة منى
        هدى سلمى لينا ريم نورا ياسمين كوامي كوفي كوجو أما أكوسوا جون ديفيد مايكل بيتر بول جان بيار
        جوزيف فرانتس هانز شتيفان ماريا آنا
        """
    )
)
